import { matchPath } from 'react-router-dom';
import { isLanguage, type Language } from '../model/languages';
import { FIXED_PLACES, screenGroup } from '../model/paths';
import type { AnyScreen } from './any-screen';

/** Every place a person can go to, as it stands after the language in an address. */
const PLACES: readonly string[] = [...FIXED_PLACES, 'guides/:id/', 'prompts/:id/'];

export interface FoundPlace {
  place: string;
  language: Language;
  /** Empty for places without one. */
  id: string;
}

/** The place that an address below the base names, or undefined when there is none. */
export function findPlace(pathname: string): FoundPlace | undefined {
  for (const place of PLACES) {
    const pattern: string = `/:language/${place}`;
    const params = matchPath(pattern, pathname)?.params;
    if (params && isLanguage(params.language))
      return { place, language: params.language, id: params.id ?? '' };
  }
  return undefined;
}

const GROUPS = {
  reading: () => import('./reading-screens'),
  working: () => import('./working-screens'),
};

/** The screen of a place, its code fetched when it is first needed. */
export async function loadScreen({ place }: FoundPlace): Promise<AnyScreen> {
  const { SCREENS } = await GROUPS[screenGroup(place)]();
  const screen = SCREENS[place];
  if (!screen) throw new Error(`No screen for ${place}`);
  return screen;
}

/** Fetches the code of every screen. Rejects when it cannot be fetched. */
export async function loadEveryScreen(): Promise<void> {
  await Promise.all(Object.values(GROUPS).map((load) => load()));
}
