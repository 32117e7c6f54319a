import { updateGuide } from '../../data/guide';
import { useInterface } from '../../i18n/interface-language';
import { keepApp } from '../../pwa/keep-app';
import { useOfflineState } from '../../ui/offline-context';

/** Whether the app opens without a connection; when it does not, why and what to do. */
export function OfflinePart() {
  const { language, t } = useInterface();
  const state = useOfflineState();
  const retry = () => {
    void keepApp();
    void updateGuide(language);
  };
  return (
    <section className={`card state-${state.phase}`} aria-live="polite">
      <h2>{t('device.state')}</h2>
      {state.phase === 'ready' &&
        (state.inApp ? (
          <>
            <p>{t('offline.readyInApp')}</p>
            <p>{t('offline.openInBrowser')}</p>
          </>
        ) : (
          <p>{t('offline.ready')}</p>
        ))}
      {state.phase === 'getting-ready' && (
        <>
          <p>
            {t('offline.gettingReady')}: {Math.floor(state.progress * 100)} %
          </p>
          <progress max={1} value={state.progress} aria-label={t('offline.gettingReady')} />
        </>
      )}
      {state.phase === 'unavailable' && (
        <>
          <p>
            <strong>{t('offline.unavailable')}</strong>
          </p>
          <p>{t(`offline.reason.${state.reason}`)}</p>
          <p className="quiet">{t('offline.retrying')}</p>
          <button type="button" className="button" onClick={retry}>
            {t('offline.retry')}
          </button>
        </>
      )}
    </section>
  );
}
