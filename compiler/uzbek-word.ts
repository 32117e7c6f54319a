import { lettersToCyrillic, likeCase } from './uzbek-letters';
import { hasAnyEnding, hasNounEnding } from './uzbek-suffixes';

/**
 * Cyrillic form by Latin word or stem. A key with a capital letter counts only as it is written,
 * any other in any case.
 */
export type UzbekLexicon = ReadonlyMap<string, string>;

/** An entry of the lexicon that covers the beginning of a word; the rest is endings. */
export interface FoundStem {
  stem: string;
  cyrillic: string;
}

/** The longest entry that covers the word. */
export function findStem(word: string, lexicon: UzbekLexicon): FoundStem | undefined {
  for (let length = word.length; length > 0; length--) {
    const beginning = word.slice(0, length);
    const stem = [beginning, beginning.toLowerCase()].find((it) => lexicon.has(it));
    if (stem !== undefined && covers(stem, word, lexicon)) return { stem, cyrillic: lexicon.get(stem) ?? '' };
  }
  return undefined;
}

/** An exception takes only endings of nouns: it must not change a word that just begins like it. */
function covers(stem: string, word: string, lexicon: UzbekLexicon): boolean {
  if (stem.length === word.length) return true;
  const hasEnding = isRegular(stem, lexicon.get(stem)) ? hasAnyEnding : hasNounEnding;
  return stem.length > 1 && hasEnding(word.toLowerCase(), stem.length);
}

/** An entry that only confirms what the letters give. */
export function isRegular(stem: string, cyrillic: string | undefined): boolean {
  return cyrillic === lettersToCyrillic(stem);
}

/** Writes one word in Cyrillic. A word with letters that Uzbek does not have is foreign and stays. */
export function wordToCyrillic(word: string, lexicon: UzbekLexicon): string {
  const found = findStem(word, lexicon);
  if (!found) return hasForeignLetters(word) ? word : lettersToCyrillic(word);
  const { stem, cyrillic } = found;
  if (isRegular(stem, cyrillic)) return lettersToCyrillic(word);
  const beginning = word.slice(0, stem.length);
  const ending = word.slice(stem.length);
  const written = stem === stem.toLowerCase() ? likeCase(cyrillic, beginning) : cyrillic;
  // A final ь goes before an ending: октябрь, октябрда.
  return ending === '' ? written : written.replace(/ь$/iu, '') + lettersToCyrillic(ending);
}

export function hasForeignLetters(word: string): boolean {
  return /[^a-zʻʼ]|w|c(?!h)/iu.test(word);
}
