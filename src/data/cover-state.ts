import { createObservable, type Observable } from '../model/observable';

/**
 * Whether the screen is covered. In localStorage, so that `public/boot.js` can cover a page that is loaded
 * again before its first paint, and so that every tab is covered at once.
 */
const KEY = `listen-first:covered:${import.meta.env.BASE_URL}`;

const covered = createObservable(read());

export const isCovered: Observable<boolean> = covered;

/** Covers or uncovers every tab. Where storage is refused, this tab alone. */
export function setCovered(value: boolean): void {
  show(value);
  try {
    if (value) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage refused: the cover still lies over this page.
  }
}

/** Follows what another tab does. */
export function followCoveredTabs(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) show(newValue !== null);
  });
}

function show(value: boolean): void {
  covered.set(value);
  const { dataset } = document.documentElement;
  if (value) dataset.covered = '';
  else delete dataset.covered;
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
