import { Eraser } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useInterface } from '../i18n/interface-language';
import { useModal } from './use-modal';

/**
 * In ms. A second tap of an impatient finger falls on what has just opened below it: for so long it answers nothing.
 */
const NOT_YET_READ = 600;

/** One tap and a confirmation. A wipe that fails says so and can be tried again. */
export function FinishButton({ onFinish }: { onFinish: () => Promise<void> }) {
  const { t } = useInterface();
  const { dialog, show, afterClose } = useModal();
  const [progress, setProgress] = useState<'asked' | 'working' | 'failed'>('asked');
  const [isAsked, setAsked] = useState(false);
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    if (!isAsked) return undefined;
    const timer = setTimeout(() => setRead(true), NOT_YET_READ);
    return () => {
      clearTimeout(timer);
      setRead(false);
    };
  }, [isAsked]);
  const ask = () => {
    show();
    setAsked(true);
  };
  const onClose = () => {
    afterClose();
    setAsked(false);
  };
  const finish = async () => {
    setProgress('working');
    try {
      await onFinish();
      dialog.current?.close();
      setProgress('asked');
    } catch {
      setProgress('failed');
    }
  };
  return (
    <>
      <button type="button" className="button button-danger" onClick={ask}>
        <Eraser aria-hidden size={20} /> {t('finish.title')}
      </button>
      <dialog
        ref={dialog}
        className="dialog"
        aria-labelledby="finish-title"
        onCancel={(event) => progress === 'working' && event.preventDefault()}
        onClose={onClose}
      >
        <h2 id="finish-title">{t('finish.ask')}</h2>
        <p>{t('finish.explain')}</p>
        <div role="status">{progress === 'working' && <p>{t('finish.working')}</p>}</div>
        {progress === 'failed' && (
          <p className="notice" role="alert">
            {t('finish.failed')}
          </p>
        )}
        <div className="buttons">
          <button
            type="button"
            className="button button-danger button-filled"
            disabled={!isRead}
            aria-disabled={progress === 'working' || undefined}
            onClick={() => progress !== 'working' && void finish()}
          >
            {t('finish.confirm')}
          </button>
          {progress !== 'working' && (
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {t('finish.cancel')}
            </button>
          )}
        </div>
      </dialog>
    </>
  );
}
