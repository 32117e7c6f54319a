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
  /** Its stem, or the stems of its keys: for comparing, not for reading. */
  stems: string[];
  /** Vaguer ones: stems of three letters, which several Kazakh or Uzbek words share. */
  shortStems: string[];
  /** What words are compared by outside the index: keys, and stems as terms. */
  alike: ReadonlySet<string>;
}

const SURFACE = '=';
const STEM = '~';
/** Letters that a stem of our own strippers keeps. */
const SURE_LENGTH = 4;
const SHORTEST_LENGTH = 3;

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
export function indexTerms(terms: WordTerms): string[] {
  return [surfaceTerm(terms.surface), ...terms.alike, ...terms.shortStems.map(stemTerm)];
}

function makeTerms(word: string, language: SearchLanguage | undefined): WordTerms {
  const surface = surfaceOf(word, language);
  const keys = keysOf(surface, language);
  const stems = [...new Set(stemsOf(surface, keys, language))];
  const strip = language && OWN_STRIPPERS[language];
  const short = strip ? new Set(keys.map((key) => strip(key, SHORTEST_LENGTH))) : new Set<string>();
  return {
    surface,
    keys,
    stems,
    shortStems: [...short].filter((stem) => !stems.includes(stem)),
    alike: new Set([...keys, ...stems.map(stemTerm)]),
  };
}

const OWN_STRIPPERS: Partial<Record<SearchLanguage, (key: string, shortest: number) => string>> = {
  kk: stemKazakh,
  uz: stemUzbek,
};

function stemsOf(surface: string, keys: string[], language: SearchLanguage | undefined): string[] {
  switch (language) {
    case 'en':
      return [stemEnglish(surface.replace(/'s?$/, '').replaceAll("'", ''))];
    case 'ru':
      // Not its key: «пицца» and «писать» would be one.
      return [stemRussian(inCyrillic(surface).replaceAll('ё', 'е'))];
    case 'kk':
    case 'uz':
      return keys.map((key) => OWN_STRIPPERS[language]?.(key, SURE_LENGTH) ?? key);
    case undefined:
      return keys;
  }
}

const inCyrillic = (surface: string): string => (/[a-z]/.test(surface) ? toCyrillic(surface) : surface);
