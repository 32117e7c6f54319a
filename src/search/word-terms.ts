import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { toCyrillic } from './layout';
import { keysOf, surfaceOf } from './normalise';
import type { SearchLanguage } from './search-language';
import { stemKazakh } from './stem-kazakh';
import { stemUzbek } from './stem-uzbek';

/** What a word is found by, from the surest to the vaguest. */
export interface WordTerms {
  /** As written, in small letters. */
  surface: string;
  /** ASCII keys, one or two. */
  keys: string[];
  /** Keys of its stem, one or two. */
  stems: string[];
}

const SURFACE = '=';
const STEM = '~';

/** Terms of the index: surfaces and stems carry a sign, so that a prefix of keys meets keys alone. */
export const surfaceTerm = (surface: string): string => SURFACE + surface;
export const stemTerm = (stem: string): string => STEM + stem;

/** Makes the terms of words of a language; each word is worked out once. */
export function wordTerms(language: SearchLanguage | undefined): (word: string) => WordTerms {
  const known = new Map<string, WordTerms>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const terms = makeTerms(word, language);
    known.set(word, terms);
    return terms;
  };
}

/** Everything that a word of a text is indexed by. */
export function indexTerms({ surface, keys, stems }: WordTerms): string[] {
  return [surfaceTerm(surface), ...keys, ...stems.map(stemTerm)];
}

function makeTerms(word: string, language: SearchLanguage | undefined): WordTerms {
  const surface = surfaceOf(word);
  const keys = keysOf(surface, language);
  return { surface, keys, stems: [...new Set(stemsOf(surface, keys, language))] };
}

function stemsOf(surface: string, keys: string[], language: SearchLanguage | undefined): string[] {
  switch (language) {
    case 'en':
      return keysOf(stemEnglish(surface.replace(/'s?$/, '').replaceAll("'", '')), language);
    case 'ru':
      return keysOf(stemRussian(inCyrillic(surface).replaceAll('ё', 'е')), language);
    case 'kk':
      return keys.map(stemKazakh);
    case 'uz':
      return keys.map(stemUzbek);
    case undefined:
      return keys;
  }
}

const inCyrillic = (surface: string): string => (/[a-z]/.test(surface) ? toCyrillic(surface) : surface);
