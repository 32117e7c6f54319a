import { interviewState, NO_INTERVIEW } from '../data/open-interview';
import { NO_SETTINGS, settings } from '../data/settings-store';
import { useInterface } from '../i18n/interface-language';
import { LONGEST_LIMIT } from '../model/interview';
import { useObservable } from './use-observable';

/** What is kept of an interview, and for how many hours: those of the open one, or those chosen for the next. */
export function InterviewPrivacy() {
  const { t } = useInterface();
  const state = useObservable(interviewState, NO_INTERVIEW);
  const { limit = LONGEST_LIMIT } = useObservable(settings, NO_SETTINGS);
  const hours = state.phase === 'open' ? state.interview.limit : limit;
  return <p className="quiet">{t('interview.privacy', { hours })}</p>;
}
