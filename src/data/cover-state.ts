import { createObservable, type Observable } from '../model/observable';

/**
 * Whether the screen is covered. In localStorage, so that `public/boot.js` can cover a page that is loaded
 * again before its first paint, and so that every tab is covered at once.
 */
const KEY = `listen-first:covered:${import.meta.env.BASE_URL}`;

const covered = createObservable(read() ?? false);

export const isCovered: Observable<boolean> = covered;

/** Whether storage took what this tab did last; otherwise what is there says nothing. */
let isKept = true;

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
    if (persisted) document.documentElement.dataset.covered = '';
  });
  addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  // The button of the cover works before this page has got here.
  look();
}

function show(value: boolean): void {
  const { dataset } = document.documentElement;
  if (value) dataset.covered = '';
  else delete dataset.covered;
  if (value !== covered.get()) covered.set(value);
}

/** Undefined where storage is refused. */
function read(): boolean | undefined {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return undefined;
  }
}
