import { useInterface } from '../i18n/interface-language';
import { FinishButton } from './finish-button';

/** Asks whether to go on, without telling anything of the interview: the device may have changed hands. */
export function ResumeInterview(props: { onContinue: () => void; onFinish: () => Promise<void> }) {
  const { t } = useInterface();
  return (
    <section className="card" aria-labelledby="resume">
      <h2 id="resume">{t('resume.title')}</h2>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={props.onContinue}>
          {t('resume.continue')}
        </button>
        <FinishButton onFinish={props.onFinish} />
      </div>
    </section>
  );
}
