import { splitWords } from './normalise';
import { searchLanguageOf } from './search-language';
import { indexTerms, wordTerms, type WordTerms } from './word-terms';

/** A part of a text to be marked, as offsets into it. */
export interface Mark {
  start: number;
  end: number;
}

/** One maker of terms a language: each word is worked out once. */
const makers = new Map<string, (word: string) => WordTerms>();

/**
 * The words of a shown text by which a hit was found, in whatever script the query was typed.
 * @param terms of the hit
 * @param language of the text
 */
export function findMarks(text: string, terms: ReadonlySet<string>, language: string): Mark[] {
  const maker = makers.get(language) ?? wordTerms(searchLanguageOf(language));
  makers.set(language, maker);
  return splitWords(text)
    .filter(({ word }) => indexTerms(maker(word)).some((term) => terms.has(term)))
    .map(({ start, end }) => ({ start, end }));
}
