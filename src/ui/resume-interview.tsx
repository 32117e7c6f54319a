import { useInterface } from '../i18n/interface-language';
import { FinishButton } from './finish-button';

/** What somebody has to decide on before anything else of an interview: the last two can only be wiped. */
type Asked = 'found' | 'newer' | 'left';

/** Whether an interview that is on this device is not shown before somebody has answered. */
export const mustBeAsked = (phase: string): phase is Asked =>
  phase === 'found' || phase === 'newer' || phase === 'left';

interface ResumeInterviewProps {
  phase: Asked;
  onContinue: () => void;
  onFinish: () => Promise<void>;
}

/** Asks whether to go on, without telling anything of the interview: the device may have changed hands. */
export function ResumeInterview({ phase, onContinue, onFinish }: ResumeInterviewProps) {
  const { t } = useInterface();
  return (
    <section className="card" aria-labelledby={phase === 'found' ? 'resume' : undefined}>
      {phase === 'found' && <h2 id="resume">{t('resume.title')}</h2>}
      {phase === 'newer' && <p className="notice">{t('resume.newer')}</p>}
      {phase === 'left' && <p className="notice">{t('finish.failed')}</p>}
      <div className="buttons">
        {phase === 'found' && (
          <button type="button" className="button button-primary" onClick={onContinue}>
            {t('resume.continue')}
          </button>
        )}
        <FinishButton onFinish={onFinish} />
      </div>
    </section>
  );
}
