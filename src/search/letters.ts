/** Tables of letters for search. Reasons: docs/decisions/0026-search.md. */

/** Whatever a keyboard or an editor gives for an apostrophe. U+00B4 is among them: NFKC would make it a blank. */
export const APOSTROPHES = "'`´ʹʻʼʽˈˊˋ‘’‛′＇՚ꞌ";

/** Each letter of the Cyrillic alphabets of the guide as plain ASCII; what is not here keeps its Latin form. */
export const ASCII_OF: Readonly<Record<string, string>> = {
  ...letters('аa әa бb вv гg ғg дd еe жj зz иi йi іi ыi кk қk лl мm нn ңn оo өo ўo пp рr сs тt уu ұu үu фf'),
  ...letters('хh һh ҳh цs чch шsh щsh ъ ь эe юiu яia ёe'),
  ...letters('wv qk yi xh ıi øo æa đd łl'),
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
