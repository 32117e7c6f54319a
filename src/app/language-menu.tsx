import { Languages } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { changeSettings } from '../data/settings-store';
import { useInterface } from '../i18n/interface-language';
import { LANGUAGES, LANGUAGE_NAMES } from '../model/languages';
import { LanguageLink } from '../ui/place-link';

/**
 * The same place in another language, from anywhere; plain links, so that it works before any script has run.
 * A choice, a touch elsewhere and going back close it.
 */
export function LanguageMenu() {
  const { language, t } = useInterface();
  const { pathname } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // Not when another place is shown: on a slow device that may be later than the opening of this menu.
    const close = ({ target }: Event) => {
      const opener = menu.current?.querySelector('summary');
      if (menu.current && !(target instanceof Node && opener?.contains(target))) menu.current.open = false;
    };
    addEventListener('click', close);
    addEventListener('popstate', close);
    return () => {
      removeEventListener('click', close);
      removeEventListener('popstate', close);
    };
  }, []);
  return (
    <details ref={menu} className="languages">
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
