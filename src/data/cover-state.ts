import { createObservable, type Observable } from '../model/observable';
import { findPosition } from './scroll-positions';

/**
 * Whether the screen is covered. In localStorage, so that `public/boot.js` can cover a page that is loaded
 * again before its first paint, and so that every tab is covered at once.
 */
const KEY = `listen-first:covered:${import.meta.env.BASE_URL}`;

const covered = createObservable(read() ?? false);

export const isCovered: Observable<boolean> = covered;

/** Whether storage took what this tab did last; otherwise what is there says nothing. */
let isKept = true;

/** Where the page stood when it was covered: a page that is not drawn stands at its top. */
let left: { entry: string; pixels: number } | undefined;

/** How far the page is scrolled, in pixels, or was when it was covered; undefined where that is not known. */
export function scrollPosition(): number | undefined {
  if (!isDrawnOver()) return scrollY;
  return left?.entry === presentEntry() ? left.pixels : undefined;
}

/** Covers or uncovers every tab. Where storage is refused, this tab alone. */
export function setCovered(value: boolean): void {
  show(value);
  try {
    if (value) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
    isKept = true;
  } catch {
    // Storage refused or full: the cover still lies over this page.
    isKept = false;
  }
}

/**
 * Follows what another tab does. A page that was frozen, or kept by the browser for going back, hears of nothing: it
 * looks again when it is shown, and such a page is kept covered, so that its first frame tells nothing.
 */
export function followCoveredTabs(): void {
  const look = () => show((isKept ? read() : undefined) ?? covered.get());
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) show(newValue !== null);
  });
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) draw(true);
  });
  addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  // The button of the cover works before this page has got here.
  look();
}

function show(value: boolean): void {
  draw(value);
  if (value !== covered.get()) covered.set(value);
}

const isDrawnOver = (): boolean => document.documentElement.dataset.covered !== undefined;

/** Draws the cover or takes it away; the page beneath is then where it was. */
function draw(value: boolean): void {
  if (value === isDrawnOver()) return;
  const { dataset } = document.documentElement;
  if (value) {
    left = { entry: presentEntry(), pixels: scrollY };
    dataset.covered = '';
    return;
  }
  // A page that came under the cover could not be brought to its position.
  const pixels = scrollPosition() ?? findPosition(presentEntry());
  delete dataset.covered;
  if (pixels !== undefined) scrollTo(0, pixels);
}

/** The random key of the present entry of the browser's history, which `src/app/place-history.ts` gives. */
const presentEntry = (): string => (history.state as { key?: string } | null)?.key ?? '';

/** Undefined where storage is refused. */
function read(): boolean | undefined {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return undefined;
  }
}
