import { useInterface } from '../../i18n/interface-language';
import { isOnline } from '../../pwa/connectivity';
import { useOfflineState } from '../../ui/offline-context';
import { loadNothing, type ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';
import { AppPart } from './app-part';
import { GuidePart } from './guide-part';
import { InstallPart } from './install-part';
import { OfflinePart } from './offline-part';
import { StoragePart } from './storage-part';

export const deviceScreen: ScreenModule<Record<string, never>> = {
  load: loadNothing,
  title: (_, t) => t('device.title'),
  View() {
    const { t } = useInterface();
    const online = useObservable(isOnline, true);
    const { phase } = useOfflineState();
    return (
      <main id="content" className="page">
        <h1>{t('device.title')}</h1>
        <OfflinePart />
        <section className="card">
          <h2>{t('device.connection')}</h2>
          <p>{online ? t('device.online') : t('device.offline')}</p>
        </section>
        <GuidePart />
        <AppPart />
        {/* Read afresh when everything has been kept. */}
        <StoragePart key={phase} />
        <InstallPart />
      </main>
    );
  },
};
