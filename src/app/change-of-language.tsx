import { useCallback, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { interviewState } from '../data/open-interview';
import { useInterface } from '../i18n/interface-language';
import { words } from '../i18n/words';
import type { Language } from '../model/languages';
import { createObservable } from '../model/observable';
import { canOpenPage } from '../pwa/can-open-page';
import { isOnline } from '../pwa/connectivity';
import { LanguageChange, type ChangeLanguage } from '../ui/place-link';
import { useObservable } from '../ui/use-observable';

interface Wish {
  /** The address to go to, and the one where it was asked for, below the base. */
  to: string;
  from: string;
  language: Language;
  byPage: boolean;
}

const BASENAME = import.meta.env.BASE_URL.replace(/\/$/, '');

/** What was asked for last, and what of it could not be had. */
let wanted: Wish | undefined;
const missing = createObservable<Wish | undefined>(undefined);

/** Lets every link to another language bring its words first: where they cannot be had, nothing changes. */
export function ChangeOfLanguage({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const change = useCallback<ChangeLanguage>(
    (to, language, byPage) =>
      void follow({ to, from: pathname, language, byPage }, (it) => void navigate(it)),
    [navigate, pathname],
  );
  return <LanguageChange value={change}>{children}</LanguageChange>;
}

async function follow(wish: Wish, navigate: (to: string) => void): Promise<void> {
  wanted = wish;
  const entry = presentEntry();
  if (wish.byPage) return mayLoadPages() ? location.assign(BASENAME + wish.to) : missing.set(wish);
  const isLoaded = await words.load(wish.language).then(
    () => true,
    () => false,
  );
  // Meanwhile somebody may have gone elsewhere.
  if (wanted !== wish || presentEntry() !== entry) return;
  const isRepeated = missing.get()?.language === wish.language;
  missing.set(isLoaded ? undefined : wish);
  if (isLoaded) navigate(wish.to);
  else if (isRepeated && (await mayLoadInstead(wish))) location.assign(BASENAME + wish.to);
}

/** The key of the present entry of the browser's history: its address may tell less than its place. */
const presentEntry = (): unknown => (history.state as { key?: string } | null)?.key;

/** A device without a network still has its pages where a worker keeps them. */
const mayLoadPages = (): boolean => isOnline.get() || Boolean(navigator.serviceWorker?.controller);

/** Firefox gives the first failure of a script again until a page is loaded; not while an interview is open. */
const mayLoadInstead = async ({ language }: Wish): Promise<boolean> =>
  interviewState.get().phase !== 'open' && (await canOpenPage(language));

/** Says which wish could not be met, where it was made. */
export function WordsMissing() {
  const { t } = useInterface();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const wish = useObservable(missing, undefined);
  const isHere = wish && wish.from === pathname;
  return (
    <div role="status">
      {isHere && (
        <div className="update">
          <p>{t('notHere.words')}</p>
          <div className="buttons">
            <button
              type="button"
              className="button button-primary"
              onClick={() => void follow({ ...wish }, (to) => void navigate(to))}
            >
              {t('offline.retry')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
