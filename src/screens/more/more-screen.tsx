import { BookA, Info, Library, Phone, Quote, Settings, Smartphone, type LucideIcon } from 'lucide-react';
import { useInterface } from '../../i18n/interface-language';
import type { InterfaceKey } from '../../i18n/translator';
import type { PlacePath } from '../../model/paths';
import { OfflineStatus } from '../../ui/offline-status';
import { PlaceLink } from '../../ui/place-link';
import { loadNothing, type ScreenModule } from '../../ui/screen-module';

type TitleKey = InterfaceKey &
  `${'phrases' | 'glossary' | 'contacts' | 'sources' | 'device' | 'settings' | 'about'}.title`;

const PLACES: {
  to: PlacePath;
  label: TitleKey;
  icon: LucideIcon;
}[] = [
  { to: 'contacts/', label: 'contacts.title', icon: Phone },
  { to: 'phrases/', label: 'phrases.title', icon: Quote },
  { to: 'glossary/', label: 'glossary.title', icon: BookA },
  { to: 'sources/', label: 'sources.title', icon: Library },
  { to: 'device/', label: 'device.title', icon: Smartphone },
  { to: 'settings/', label: 'settings.title', icon: Settings },
  { to: 'about/', label: 'about.title', icon: Info },
];

export const moreScreen: ScreenModule<Record<string, never>> = {
  load: loadNothing,
  title: (_, t) => t('more.title'),
  View() {
    const { t } = useInterface();
    return (
      <main id="content" className="page">
        <h1>{t('more.title')}</h1>
        <OfflineStatus />
        <ul className="rows">
          {PLACES.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <PlaceLink to={to} className="row row-icon">
                <Icon aria-hidden size={22} />
                <strong>{t(label)}</strong>
              </PlaceLink>
            </li>
          ))}
        </ul>
      </main>
    );
  },
};
