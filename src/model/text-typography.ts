/** A word of Latin and Cyrillic letters, which look alike but break search and speech. */
export interface MixedWord {
  word: string;
  /** The letters of the script that has fewer of them in this word, in order. */
  strangers: string[];
}

/** Whatever a keyboard or an editor gives for an apostrophe, right or wrong. */
export const APOSTROPHES = "'`´ʹʻʼʽˈˊˋ‘’‛′＇՚";
const WORD = new RegExp(`[\\p{L}\\p{M}${APOSTROPHES}]+`, 'gu');

/** Every word that mixes the two scripts, once each, in the order of the text. */
export function findMixedScripts(text: string): MixedWord[] {
  return wordsOf(text).flatMap((word) => {
    const latin = word.match(/\p{Script=Latin}/gu) ?? [];
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
    if (latin.length === 0 || cyrillic.length === 0) return [];
    return [{ word, strangers: latin.length < cyrillic.length ? latin : cyrillic }];
  });
}

const WRONG_SIGN = new RegExp(`[${APOSTROPHES.replace(/[ʻʼ]/g, '')}]`, 'u');
const WRONG_PLACE = /(?:^|[^og])ʻ|[og]ʼ/iu;

/** Every Uzbek word whose apostrophe is not U+02BB after o and g or U+02BC elsewhere, once each, in order. */
export function findWrongUzbekApostrophes(text: string): string[] {
  return wordsOf(text).filter((word) => WRONG_SIGN.test(word) || WRONG_PLACE.test(word));
}

function wordsOf(text: string): string[] {
  return [...new Set(text.match(WORD) ?? [])];
}
