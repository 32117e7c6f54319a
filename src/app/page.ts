import { guideState, openableLanguages } from '../data/guide';
import { interviewState } from '../data/open-interview';
import { isLanguage, SOURCE_LANGUAGE, type Language } from '../model/languages';
import { isOnDevice } from './interview-on-device';
import type { PlaceCache } from './place-cache';
import { createPlaceHistory, type PlaceHistory } from './place-history';
import { restorePlace, type LoadedPlace, type PageData } from './place-data';

/** The document that this script was started by. */
export interface Page {
  root: HTMLElement;
  /** The base without its last slash, as the router wants it. */
  basename: string;
  history: PlaceHistory;
  /** The present place below the base, with its first slash; the address may tell less. */
  pathname(): string;
  language(): Language;
  /** The place that was prerendered into this page; undefined for a shell. */
  restore(): Promise<LoadedPlace | undefined>;
}

export function readPage(): Page {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '');
  const history = createPlaceHistory({
    window,
    basename,
    hasInterview: () => isOnDevice(interviewState.get()),
  });
  const pathname = () => history.present().location.pathname.slice(basename.length);
  return {
    root,
    basename,
    history,
    pathname,
    language() {
      const first = pathname().split('/')[1];
      return isLanguage(first) ? first : SOURCE_LANGUAGE;
    },
    async restore() {
      const island = document.getElementById('page-data')?.textContent;
      if (!island || root.dataset.path !== pathname()) return undefined;
      return restorePlace(pathname(), JSON.parse(island) as PageData);
    },
  };
}

/**
 * When a newer guide has come, or the text that was missing, shows the present page from it, without a
 * reload and without a flash.
 */
export function showNewerGuide(page: Page, places: PlaceCache, show: () => void): void {
  const renew = async () => {
    const place = await places.get(page.pathname()).catch(() => undefined);
    const { release = 0 } = guideState.get();
    if (place && 'release' in place && place.release >= release) return;
    // Where a script cannot be fetched, what is shown stays, and the next change is a new chance.
    await places.renew(page.pathname()).then(show, () => undefined);
  };
  // The worker may keep pages that are older than the packs, and it may be known by now what is kept.
  if (guideState.get().release !== undefined) void renew();
  openableLanguages.subscribe(() => void renew());
}
