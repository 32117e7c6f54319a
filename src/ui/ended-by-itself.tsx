import { useInterface } from '../i18n/interface-language';
import type { InterviewState } from '../model/interview-state';

/** After an interview has ended by its time: one line that tells nothing of it, for whoever still has to report. */
export function EndedByItself({ state }: { state: InterviewState }) {
  const { t } = useInterface();
  return (
    <div role="status">
      {state.phase === 'none' && state.byItself && <p className="notice">{t('interview.endedByItself')}</p>}
    </div>
  );
}
