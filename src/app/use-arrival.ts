import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { useInterface } from '../i18n/interface-language';
import { showTitle } from './document-title';
import { pageTitle } from './page-title';
import type { LoadedPlace } from './place-data';

/** What a browser does by itself on a new page: title, language, scroll position, and focus for screen readers. */
export function useArrival(place: LoadedPlace): void {
  const { language, t } = useInterface();
  const { pathname, hash } = useLocation();
  const byHistory = useNavigationType() === 'POP';
  const arrivedAt = useRef(pathname);
  const title = pageTitle(place, t);
  useEffect(() => {
    showTitle(title);
    document.documentElement.lang = language;
  }, [title, language]);
  useEffect(() => {
    if (arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    if (hash) {
      // The router leaves to the page what a browser does for an address with a part.
      if (!byHistory) showPart(hash);
      return;
    }
    // Going back, the browser brings the scroll position back by itself.
    if (!byHistory) scrollTo(0, 0);
    const content = document.getElementById('content');
    content?.setAttribute('tabindex', '-1');
    content?.focus({ preventScroll: true });
  }, [pathname, hash, byHistory]);
}

function showPart(hash: string): void {
  const part = document.getElementById(decodeURIComponent(hash.slice(1)));
  part?.scrollIntoView();
  part?.setAttribute('tabindex', '-1');
  part?.focus({ preventScroll: true });
}
