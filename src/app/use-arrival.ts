import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { useInterface } from '../i18n/interface-language';
import { useEntryState, type EntryState } from '../ui/entry-state';
import { showTitle } from './document-title';
import { pageTitle } from './page-title';
import type { LoadedPlace } from './place-data';

/** What a browser does by itself on a new page: title, language, scroll position, and focus for screen readers. */
export function useArrival(place: LoadedPlace): void {
  const { language, t } = useInterface();
  const { pathname, hash, key } = useLocation();
  const entry = useEntryState();
  const byHistory = useNavigationType() === 'POP';
  const arrivedAt = useRef({ pathname, key });
  const title = pageTitle(place, entry.silent, t);
  useEffect(() => {
    showTitle(title);
    document.documentElement.lang = language;
  }, [title, language]);
  useEffect(() => {
    if (entry.isDrawnLater) arriveFirst(hash, entry);
  }, [hash, entry]);
  useEffect(() => {
    const before = arrivedAt.current;
    if (before.key === key) return;
    arrivedAt.current = { pathname, key };
    if (hash) {
      // The router leaves to the page what a browser does for an address with a part.
      if (!byHistory) showPart(hash);
      return;
    }
    if (before.pathname === pathname) return;
    // Going back, the browser brings the scroll position back by itself.
    if (!byHistory) scrollTo(0, 0);
    const content = document.getElementById('content');
    content?.setAttribute('tabindex', '-1');
    content?.focus({ preventScroll: true });
  }, [pathname, hash, key, byHistory]);
}

/** The browser has looked for the part, and put back the position, before there was any text. */
function arriveFirst(hash: string, { scroll }: EntryState): void {
  if (scroll !== undefined) scrollTo(0, scroll);
  else if (hash) showPart(hash);
  history.scrollRestoration = 'auto';
}

function showPart(hash: string): void {
  const part = document.getElementById(idOf(hash));
  part?.scrollIntoView();
  part?.setAttribute('tabindex', '-1');
  part?.focus({ preventScroll: true });
}

/** Anybody can write an address: `#%` has no meaning, and is no fault of the page. */
function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
