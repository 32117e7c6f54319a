/**
 * Where a person is, where they were, and what the browser's history may know of it. It stands in the place of the
 * router's own history, over `window.history`.
 *
 * An entry is silent or open:
 * - An open entry has the true address and title of its place.
 * - A silent entry has the address of the interview's start, the neutral title, and in `history.state` nothing but a
 *   random key. Which place it is, is known to the memory of this page alone, by that key. Silent are all places below
 *   `interview/`, and every place that is gone to while an interview is on the device, continued or not, or from a
 *   plan that is being chosen.
 *   A page that is loaded again has forgotten: the entry is the start of the interview then.
 *
 * A layer is an entry for what lies over the page (a large prompt, a question): Back closes it and stays on the page.
 *
 * Reasons: docs/decisions/0030-history.md.
 */
import {
  createPath,
  NavigationType,
  parsePath,
  type Location,
  type Navigator,
  type To,
} from 'react-router-dom';
import { isLanguage, SOURCE_LANGUAGE } from '../model/languages';
import { isInterviewPath, placePath } from '../model/paths';
import type { EntryState } from '../ui/entry-state';
import type { OpenLayer } from '../ui/use-modal';

/** A place of the app; `pathname` begins with the base. */
export interface Entry {
  location: Location<EntryState>;
  action: NavigationType;
}

export interface PlaceHistory extends Navigator {
  present(): Entry;
  /** Follows the present place, and tells it at once; one listener at a time. Returns what ends it. */
  listen(hear: (entry: Entry) => void): () => void;
  openLayer: OpenLayer;
  /** The page is drawn later than the browser puts back a position, in pixels: whoever draws it has to. */
  arriveLater(scroll: number | undefined): void;
  /** Forgets every silent place but the present one: going back leads to the start of the interview. */
  forgetPlaces(): void;
}

/** What of a window is needed. */
export interface HistoryWindow {
  history: Pick<History, 'state' | 'scrollRestoration' | 'pushState' | 'replaceState' | 'go'>;
  location: Pick<globalThis.Location, 'pathname' | 'search' | 'hash'>;
  addEventListener(type: 'popstate', hear: () => void): void;
}

interface Options {
  window: HistoryWindow;
  /** The base without its last slash. */
  basename: string;
  /** Whether one is on the device, also before it is continued. */
  hasInterview: () => boolean;
}

interface Place {
  pathname: string;
  hash: string;
}

/** What `history.state` holds. A layer has the key of what it lies over. */
interface KeptState {
  key?: string;
}

export function createPlaceHistory({ window, basename, hasInterview }: Options): PlaceHistory {
  const { history } = window;
  const below = ({ pathname }: Place) => pathname.slice(basename.length);
  const isInterview = (place: Place) => isInterviewPath(below(place));
  const isPlan = (place: Place) => /\/interview\/plan\/?$/.test(below(place));
  /** The true places of silent entries, by key. */
  const silentPlaces = new Map<string, Place>();
  let hear: (entry: Entry) => void = () => {};
  /** What Back closes at present. */
  let layer: { onBack: () => void } | undefined;
  /** What waits until the entry of a closed layer has been left; undefined when none is being left. */
  let waiting: (() => void)[] | undefined;
  let present = readEntry(undefined);

  window.addEventListener('popstate', () => {
    const waited = waiting ?? [];
    waiting = undefined;
    history.scrollRestoration = 'auto';
    const closed = layer;
    layer = undefined;
    present = readEntry(present);
    if (closed) closed.onBack();
    hear(present);
    for (const work of waited) whenStill(work);
  });

  /** The place of the entry that the browser is at; an address that tells too much is replaced. */
  function readEntry(before: Entry | undefined): Entry {
    const kept = (history.state ?? {}) as KeptState;
    const known = kept.key === undefined ? undefined : silentPlaces.get(kept.key);
    if (known) return entryOf(known, kept.key, true, NavigationType.Pop);
    const { pathname, search, hash } = window.location;
    const read = { pathname: pathname.replace(/\/index\.html$/, '/'), hash };
    // A part that was asked for by hand on a silent page: it leads from the place, not from the address.
    const isPart =
      kept.key === undefined &&
      hash !== '' &&
      before?.location.state.silent === true &&
      pathname === addressOf(before.location, true);
    const place = isPart ? { ...read, pathname: before.location.pathname } : read;
    const silent = isPart || isInterview(place);
    const key = kept.key ?? newKey();
    if (silent) silentPlaces.set(key, place);
    const address = addressOf(place, silent);
    if (kept.key === undefined || address !== pathname + search + hash)
      history.replaceState({ key }, '', address);
    return entryOf(place, key, silent, NavigationType.Pop);
  }

  function goTo(to: To, action: NavigationType): void {
    whenStill(() => {
      const { pathname = present.location.pathname, hash = '' } = typeof to === 'string' ? parsePath(to) : to;
      const place = { pathname, hash };
      const silent = isInterview(place) || hasInterview() || isPlan(present.location);
      const key = newKey();
      if (silent) silentPlaces.set(key, place);
      // What is gone to from a layer takes the place of the layer's entry.
      const replaces = action === NavigationType.Replace || layer !== undefined;
      const closed = layer;
      layer = undefined;
      // Where a page was left before it was drawn, nobody else gives it back to the browser.
      history.scrollRestoration = 'auto';
      if (replaces) history.replaceState({ key }, '', addressOf(place, silent));
      else addEntry(key, addressOf(place, silent));
      present = entryOf(place, key, silent, action);
      closed?.onBack();
      hear(present);
    });
  }

  const openLayer: OpenLayer = (onBack) => {
    const own = { onBack };
    let isClosed = false;
    whenStill(() => {
      if (isClosed) return;
      // The same place once more, so that Forward leads to the page without the layer.
      if (addEntry(present.location.key)) layer = own;
    });
    return () => {
      isClosed = true;
      if (layer !== own) return;
      layer = undefined;
      waiting = [];
      history.go(-1);
    };
  };

  /** False where an engine takes no more entries for the moment: the page goes on within the present one. */
  function addEntry(key: string, address?: string): boolean {
    try {
      history.pushState({ key }, '', address);
      return true;
    } catch {
      return false;
    }
  }

  /** Leaving an entry takes the browser a moment, in which nothing may be put after it. */
  function whenStill(work: () => void): void {
    if (waiting) waiting.push(work);
    else work();
  }

  function addressOf(place: Place, silent: boolean): string {
    if (!silent) return createPath(place);
    const first = below(place).split('/')[1];
    return basename + placePath(isLanguage(first) ? first : SOURCE_LANGUAGE, 'interview/');
  }

  return {
    present: () => present,
    listen(listener) {
      hear = listener;
      listener(present);
      return () => (hear = () => {});
    },
    createHref: (to) => (typeof to === 'string' ? to : createPath(to)),
    push: (to) => goTo(to, NavigationType.Push),
    replace: (to) => goTo(to, NavigationType.Replace),
    go: (steps) => history.go(steps),
    openLayer,
    arriveLater(scroll) {
      history.scrollRestoration = 'manual';
      Object.assign(present.location.state, { isDrawnLater: true, scroll });
    },
    forgetPlaces() {
      for (const key of silentPlaces.keys()) if (key !== present.location.key) silentPlaces.delete(key);
    },
  };
}

function entryOf({ pathname, hash }: Place, key = newKey(), silent: boolean, action: NavigationType): Entry {
  const state: EntryState = { silent };
  return { action, location: { pathname, hash, search: '', key, state } as Entry['location'] };
}

/** Says nothing, and is never the same again. */
const newKey = (): string => Math.random().toString(36).slice(2, 12);
