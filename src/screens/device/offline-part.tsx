import { updateGuide } from '../../data/guide';
import { useInterface } from '../../i18n/interface-language';
import type { OfflineState } from '../../model/offline';
import type { Translate } from '../../i18n/translator';
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
    <section className={`card state-${state.phase}`}>
      <h2>{t('device.state')}</h2>
      <p role="status">{saidOf(state, t)}</p>
      {state.phase === 'ready' && state.inApp && <p>{t('offline.openInBrowser')}</p>}
      {state.phase === 'getting-ready' && (
        <progress max={1} value={state.progress} aria-label={t('offline.gettingReady')} />
      )}
      {state.phase === 'unavailable' && (
        <>
          <p className="quiet">{t('offline.retrying')}</p>
          <button type="button" className="button" onClick={retry}>
            {t('offline.retry')}
          </button>
        </>
      )}
    </section>
  );
}

/** What is read out: the beginning, each quarter and the end. The bar beside it, which is not read out, tells every step. */
function saidOf(state: OfflineState, t: Translate): string {
  switch (state.phase) {
    case 'ready':
      return state.inApp ? t('offline.readyInApp') : t('offline.ready');
    case 'getting-ready':
      return `${t('offline.gettingReady')}: ${Math.floor(state.progress * 4) * 25} %`;
    case 'unavailable':
      return `${t('offline.unavailable')}. ${t(`offline.reason.${state.reason}`)}`;
  }
}
