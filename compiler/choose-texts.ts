import { FALLBACKS, SOURCE_LANGUAGE, type Language } from '../src/model/languages';
import type { Review } from '../src/model/vocabulary';
import type { Texts } from './guide-sources';
import { staleKeys } from './stale-keys';

/** The texts of one whole entry: never a mixture of languages. */
export interface ChosenTexts {
  /** The language the texts are really in. */
  language: Language;
  review: Review;
  /** Whether any text of the file is older than its English one. */
  stale: boolean;
  /** The same for some of its keys. */
  isStale(...keys: string[]): boolean;
  /** The text of a key; a missing one is an error of the checks, so it throws. */
  text(key: string): string;
}

/** The best language that has the entry, along `FALLBACKS`. */
export function chooseTexts(texts: Texts, wanted: Language): ChosenTexts {
  const language = FALLBACKS[wanted].find((candidate) => texts[candidate]) ?? SOURCE_LANGUAGE;
  const file = texts[language];
  const english = texts[SOURCE_LANGUAGE];
  if (!file || !english) throw new Error('An entry without English texts cannot be compiled');
  const stale = new Set(staleKeys(file, english));
  return {
    language,
    review: file.review,
    stale: stale.size > 0,
    isStale: (...keys) => keys.some((key) => stale.has(key)),
    text: (key) => {
      const text = file.texts[key];
      if (text === undefined) throw new Error(`No text "${key}" in ${language}`);
      return text;
    },
  };
}
