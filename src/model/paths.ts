import type { Language } from './languages';
import type { AgeBand } from './vocabulary';

/** Places without an id, as they stand after the language in an address. */
export const FIXED_PLACES = [
  '',
  'interview/',
  'interview/plan/',
  'interview/before/',
  'interview/during/',
  'interview/after/',
  'guides/',
  'prompts/',
  'phrases/',
  'glossary/',
  'sources/',
  'search/',
  'help-now/',
  'contacts/',
  'more/',
  'device/',
  'settings/',
  'about/',
] as const;

export type FixedPlace = (typeof FIXED_PLACES)[number];

/** A place as it stands after the language: a fixed one, one article, or the prompts of one age. */
export type PlacePath = FixedPlace | `guides/${string}/` | `prompts/${AgeBand}/`;

/** Places that are opened by a link, or first: their screens come in a script of their own. */
const READING = /^(|guides\/|guides\/[^/]+\/|help-now\/|contacts\/)$/;

/** Which of the two scripts of screens a place needs. `place` is what stands after the language. */
export const screenGroup = (place: string): 'reading' | 'working' =>
  READING.test(place) ? 'reading' : 'working';

/** The address of a place below the base; always ends in a slash, because every place is a real folder. */
export function placePath(language: Language, place: PlacePath): `/${string}/` {
  return `/${language}/${place}`;
}

export function articlePath(language: Language, id: string): `/${string}/` {
  return placePath(language, `guides/${id}/`);
}

/** Whether a path below the base is a place of an interview: its start, the plan, or one of the lists. */
export const isInterviewPath = (path: string): boolean => /^\/[^/]+\/interview(\/|$)/.test(path);

/** The same place in another language. `path` begins with the language: `/ru/guides/` -> `/kk/guides/`. */
export function inLanguage(path: string, language: Language): string {
  return path.replace(/^\/[^/]+/, `/${language}`);
}
