import type { SearchLanguage } from './search-language';

/** Tables of letters for search. Reasons: docs/decisions/0026-search.md. */

/**
 * Whatever a keyboard or an editor gives for an apostrophe: marks of its height, letters of transcriptions among them.
 * U+00B4 is here because NFKC would make it a blank.
 */
export const APOSTROPHES = "'`´ʹʻʼʽʾʿˈˊˋ‘’‛′‵＇｀՚׳Ꞌꞌ";

/** What stands for an apostrophe only between two letters, and else is a quotation mark. */
export const DOUBLE_MARKS = '"“”„‟″‶ʺˮ˝״＂';

/** Each letter of the Cyrillic alphabets of the guide as plain ASCII; what is not here keeps its Latin form. */
export const ASCII_OF: Readonly<Record<string, string>> = {
  ...letters('аa әa бb вv гg ғg дd еe жj зz иi йi іi ыi кk қk лl мm нn ңn оo өo ўo пp рr сs тt уu ұu үu фf'),
  ...letters('хh һh ҳh цs чch шsh щsh ъ ь эe юiu яia ёe'),
  ...letters('wv qk yi xh ıi øo æa đd łl'),
};

/**
 * Letters of Uzbek alphabets before and after the present one, and of the Kazakh Latin ones, by what is written for them
 * today. In other languages ç and š are letters with a mark: «façade».
 */
export const SPELLINGS: Readonly<Partial<Record<SearchLanguage, ReadonlyMap<string, string>>>> = {
  uz: spellings({ şșšś: 'sh', çčć: 'ch', öŏōõóôǒŭ: "o'", ğǵḡĝǧ: "g'", ñ: 'ng' }),
  kk: spellings({ şșšś: 'sh' }),
};

/** Capital letters that look alike across the scripts are lower-cased first, so pairs of small letters are enough. */
const LOOK_ALIKES = 'aа cс eе oо pр xх yу iі hһ kк mм tт bв nп'.split(' ');
export const CYRILLIC_OF_LATIN: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
export const LATIN_OF_CYRILLIC: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.map((pair) => [pair.charAt(1), pair.charAt(0)]),
);

/** From pairs such as `чch`: a letter and what it becomes, possibly nothing. */
function letters(pairs: string): Record<string, string> {
  return Object.fromEntries(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
}

/** From sets of letters and what each letter of a set is written as. */
function spellings(sets: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(sets).flatMap(([of, written]) => [...of].map((letter) => [letter, written])));
}
