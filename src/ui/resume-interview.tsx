import { useInterface } from '../i18n/interface-language';
import { FinishButton } from './finish-button';

interface ResumeInterviewProps {
  /** A newer version of the app has written it: it can be neither continued nor wiped here. */
  newer?: boolean;
  onContinue: () => void;
  onFinish: () => Promise<void>;
}

/** Asks whether to go on, without telling anything of the interview: the device may have changed hands. */
export function ResumeInterview({ newer = false, onContinue, onFinish }: ResumeInterviewProps) {
  const { t } = useInterface();
  if (newer) return <p className="notice">{t('resume.newer')}</p>;
  return (
    <section className="card" aria-labelledby="resume">
      <h2 id="resume">{t('resume.title')}</h2>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={onContinue}>
          {t('resume.continue')}
        </button>
        <FinishButton onFinish={onFinish} />
      </div>
    </section>
  );
}
