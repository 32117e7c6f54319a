import { Languages } from 'lucide-react';
import { useLocation } from 'react-router-dom';
import { changeSettings } from '../data/settings-store';
import { useInterface } from '../i18n/interface-language';
import { LANGUAGES, LANGUAGE_NAMES } from '../model/languages';
import { LanguageLink } from '../ui/place-link';

/** The same place in another language, from anywhere; plain links, so that it works before any script has run. */
export function LanguageMenu() {
  const { language, t } = useInterface();
  const { pathname } = useLocation();
  return (
    // Another place is another menu: a choice closes it.
    <details key={pathname} className="languages">
      <summary className="icon-button" aria-label={t('app.language')}>
        <Languages aria-hidden size={22} />
        <span>{t('app.language')}</span>
      </summary>
      <ul>
        {LANGUAGES.filter((it) => it !== language).map((it) => (
          <li key={it}>
            <LanguageLink path={pathname} language={it} onClick={() => changeSettings({ language: it })}>
              {LANGUAGE_NAMES[it]}
            </LanguageLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
