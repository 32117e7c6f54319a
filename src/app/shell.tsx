import {
  BookOpen,
  ClipboardList,
  Ellipsis,
  LifeBuoy,
  MessageSquareQuote,
  Search,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useInterface } from '../i18n/interface-language';
import { isMadeAutomatically } from '../model/languages';
import type { PlacePath } from '../model/paths';
import { PlaceLink, PlaceNavLink } from '../ui/place-link';
import { WordsMissing } from './change-of-language';
import { Cover, CoverButton } from './cover';
import { LanguageMenu } from './language-menu';
import { UpdateNotice } from './update-notice';

type NavKey = 'nav.interview' | 'nav.guides' | 'nav.prompts' | 'nav.more';

const MAIN_PLACES: readonly { to: PlacePath; label: NavKey; icon: LucideIcon }[] = [
  { to: 'interview/', label: 'nav.interview', icon: ClipboardList },
  { to: 'guides/', label: 'nav.guides', icon: BookOpen },
  { to: 'prompts/', label: 'nav.prompts', icon: MessageSquareQuote },
  { to: 'more/', label: 'nav.more', icon: Ellipsis },
];

/** What stands around every screen: header, main places as a bar or a rail, and Help now. */
export function Shell({ children }: { children: ReactNode }) {
  const { language, t } = useInterface();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="top">
        <PlaceLink to="" className="brand">
          {t('app.name')}
        </PlaceLink>
        <div className="top-controls">
          <PlaceLink to="search/" className="icon-button search-link" label={t('search.title')}>
            <Search aria-hidden size={22} />
            <span>{t('search.title')}</span>
          </PlaceLink>
          <CoverButton />
          <LanguageMenu />
        </div>
      </header>
      <div className="update-place">
        <UpdateNotice />
        <WordsMissing />
      </div>
      <div className="stage">
        <noscript>
          <p className="no-script quiet">{t('app.noScript')}</p>
        </noscript>
        <p className="no-script too-old no-print">{t('app.tooOld')}</p>
        {children}
        {isMadeAutomatically(language) && <footer className="quiet aside">{t('review.automatic')}</footer>}
      </div>
      <nav className="places" aria-label={t('nav.label')}>
        {MAIN_PLACES.map(({ to, label, icon: Icon }) => (
          <PlaceNavLink key={to} to={to} className="place">
            <Icon aria-hidden size={22} />
            <span>{t(label)}</span>
          </PlaceNavLink>
        ))}
        <PlaceNavLink to="help-now/" className="help">
          <LifeBuoy aria-hidden size={22} />
          <span>{t('helpNow.title')}</span>
        </PlaceNavLink>
      </nav>
      <Cover />
    </div>
  );
}
