import { continueInterview, finishAndWipe, type InterviewState } from '../../data/open-interview';
import { useInterface } from '../../i18n/interface-language';
import { ResumeInterview } from '../../ui/resume-interview';

/** Something is open on this device: nothing of it is shown before somebody says that it is theirs. */
export function FoundInterview({ state }: { state: Extract<InterviewState, { phase: 'found' | 'newer' }> }) {
  const { t } = useInterface();
  if (state.phase === 'newer') return <p className="notice">{t('resume.newer')}</p>;
  return <ResumeInterview onContinue={continueInterview} onFinish={finishAndWipe} />;
}
