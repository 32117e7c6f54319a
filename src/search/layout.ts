import type { SearchLanguage } from './search-language';

/** Guesses what was meant by letters of the wrong keyboard or of another alphabet. Each works on the raw string. */

interface Keyboard {
  cyrillic: ReadonlyMap<string, string>;
  latin: ReadonlyMap<string, string>;
}

const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const LATIN_SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';

const RUSSIAN: Keyboard = makeKeyboard([
  ...keyPairs(LATIN_KEYS, RUSSIAN_KEYS),
  ...keyPairs(LATIN_SHIFTED, RUSSIAN_KEYS),
]);

/**
 * Keyboards with letters of their own, where they differ from the Russian one: Kazakh in the row of digits, Uzbek
 * Cyrillic at щ and ы and beside the zero. With and without Shift.
 */
const OWN_KEYBOARDS: Partial<Record<SearchLanguage, Keyboard>> = {
  kk: makeKeyboard([...keyPairs('2345890-=', 'әіңғүұқөһ'), ...keyPairs('@#$%*()_+', 'әіңғүұқөһ')]),
  uz: makeKeyboard([...keyPairs('os-=', 'ўқғҳ'), ...keyPairs('OS_+', 'ўқғҳ')]),
};

/** Nothing is written in Latin letters here: «буллнг» is a slip, and `,ekkyu` would be read as «екеу». */
const CYRILLIC_ONLY: readonly SearchLanguage[] = ['ru', 'kk'];

/**
 * The same keys pressed on the other keyboard: `cjdtn` is «совет», `ыфауен` is "safety", in Kazakh `09gbz` is «құпия».
 * The keyboard of the language comes first, then the Russian one, which many have instead of it.
 */
export function swapLayout(text: string, language?: SearchLanguage): string[] {
  if (language && CYRILLIC_ONLY.includes(language) && isCyrillic(text)) return [];
  const own = language && OWN_KEYBOARDS[language];
  const swapped = (own ? [own, undefined] : [undefined]).map((keyboard) => swapKeys(text, keyboard));
  // A Latin letter that no keyboard here has was typed on another one: «maoş».
  return [...new Set(swapped)].filter((it) => isCyrillic(text) || !/\p{Script=Latin}/u.test(it));
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

function swapKeys(text: string, own: Keyboard | undefined): string {
  const to = isCyrillic(text) ? 'latin' : 'cyrillic';
  return [...text]
    .map((sign) => {
      const key = to === 'latin' ? sign.toLowerCase() : sign;
      return own?.[to].get(key) ?? RUSSIAN[to].get(key) ?? sign;
    })
    .join('');
}

/** Longer spellings first. */
const CYRILLIC_SPELLINGS: readonly [latin: string, cyrillic: string][] = [
  ...pairs('shch щ', 'sch щ', 'yo ё', 'jo ё', 'zh ж', 'kh х', 'ts ц', 'ch ч', 'sh ш', 'yu ю', 'ju ю', 'ya я'),
  ...pairs('ja я', 'ye е', 'je е', 'iy ий', 'yy ый', 'a а', 'b б', 'v в', 'w в', 'g г', 'd д', 'e е', 'z з'),
  ...pairs('i и', 'j й', 'k к', 'l л', 'm м', 'n н', 'o о', 'p п', 'r р', 's с', 't т', 'u у', 'f ф', 'h х'),
  ...pairs('c ц', 'y ы', 'x х', 'q к', "' ь"),
];
const SPELLING_OF = new Map(CYRILLIC_SPELLINGS);
const SPELLING = new RegExp(CYRILLIC_SPELLINGS.map(([latin]) => latin).join('|'), 'g');

/** Russian written in Latin letters, as Russian: `perevodchik` is «переводчик». */
export function toCyrillic(text: string): string {
  return text.toLowerCase().replaceAll(SPELLING, (latin) => SPELLING_OF.get(latin) ?? latin);
}

function pairs(...list: string[]): [string, string][] {
  return list.map((pair) => {
    const [latin = '', cyrillic = ''] = pair.split(' ');
    return [latin, cyrillic];
  });
}

function keyPairs(keys: string, letters: string): [string, string][] {
  return [...keys].map((key, place) => [key, letters.charAt(place)]);
}

/** Of several keys for one letter, the first is the one that gives it without Shift. */
function makeKeyboard(keys: readonly [key: string, letter: string][]): Keyboard {
  const back = keys.map(([key, letter]): [string, string] => [letter, key]);
  return { cyrillic: new Map(keys), latin: new Map(back.reverse()) };
}
