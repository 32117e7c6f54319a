import { useInterface } from '../../i18n/interface-language';
import { loadNothing, type ScreenModule } from '../../ui/screen-module';

export const aboutScreen: ScreenModule<Record<string, never>> = {
  load: loadNothing,
  title: (_, t) => t('about.title'),
  View() {
    const { t } = useInterface();
    return (
      <main id="content" className="page reading">
        <h1>{t('about.title')}</h1>
        <p>{t('about.what')}</p>
        <p>{t('about.draft')}</p>
        <p>{t('app.caution')}</p>
        <h2>{t('about.privacyTitle')}</h2>
        <p>{t('about.privacy')}</p>
        <p>{t('about.cover')}</p>
        <h2>{t('about.limitsTitle')}</h2>
        <p>{t('about.limits')}</p>
        <h2>{t('article.sources')}</h2>
        <p>{t('about.origin')}</p>
        <p className="quiet">
          {t('device.version', { version: __APP_VERSION__ })} · {t('about.licence')}
        </p>
        {__DEVELOPMENT_BUILD__ && <p className="notice">{t('app.developmentKey')}</p>}
      </main>
    );
  },
};
