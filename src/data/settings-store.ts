import { createObservable, type Observable } from '../model/observable';
import { parseRecord } from '../model/parse-value';
import { parseSettings, type Settings } from '../model/settings';
import { onlyReceives } from '../model/tailoring';

/**
 * Settings live in localStorage, because language, theme and country are needed before the first paint
 * (public/boot.js reads the same key). Nothing about a child or an interview is ever kept here.
 */
const KEY = `listen-first:settings:${import.meta.env.BASE_URL}`;

const store = createObservable<Settings>(read());

export const settings: Observable<Settings> = store;

/** What a prerendered page knows of its reader: nothing. */
export const NO_SETTINGS: Settings = Object.freeze({});

/** Keeps a choice and shows it at once; where storage is refused, the choice holds for this visit. */
export function changeSettings(change: Partial<Settings>): void {
  store.set({ ...store.get(), ...change });
  showOnDocument(store.get());
  try {
    localStorage.setItem(KEY, JSON.stringify(store.get()));
  } catch {
    // Storage refused: the choice still holds in memory, and nothing else depends on it.
  }
}

/** Takes over a choice made in another tab. */
export function followOtherTabs(): void {
  addEventListener('storage', (event) => {
    // Without a key everything was cleared.
    if (event.key !== null && event.key !== KEY) return;
    store.set(parseSettings(event.newValue));
    showOnDocument(store.get());
  });
}

/** Where storage is refused, even naming `localStorage` throws; while prerendering there is none. */
function read(): Settings {
  try {
    const text = localStorage.getItem(KEY);
    removeWhatTellsOfAChild(text);
    return parseSettings(text);
  } catch {
    return {};
  }
}

/** Earlier versions kept the second language and the form of address of an age here. */
function removeWhatTellsOfAChild(text: string | null): void {
  const { second, address, ...others } = parseRecord(text ?? '') ?? {};
  if (second !== undefined || address !== undefined) localStorage.setItem(KEY, JSON.stringify(others));
}

/** The same attributes that public/boot.js sets before the first paint. */
function showOnDocument({ theme, country, role }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme) dataset.theme = theme;
  else delete dataset.theme;
  if (country) dataset.country = country;
  else delete dataset.country;
  if (onlyReceives(role) && role) dataset.role = role;
  else delete dataset.role;
}
