import { useInterface } from '../../i18n/interface-language';
import { install, installState } from '../../pwa/install-prompt';
import { useObservable } from '../../ui/use-observable';

/** How to put the app on the home screen; the button appears only where it works. */
export function InstallPart() {
  const { t } = useInterface();
  const state = useObservable(installState, 'by-hand');
  return (
    <section className="card">
      <h2>{t('device.install')}</h2>
      {state === 'installed' && <p>{t('device.installed')}</p>}
      {state === 'by-hand' && <p>{t('device.installHow')}</p>}
      {state === 'in-app' && <p>{t('offline.openInBrowser')}</p>}
      {state === 'offered' && (
        <button type="button" className="button" onClick={() => void install()}>
          {t('device.installButton')}
        </button>
      )}
    </section>
  );
}
