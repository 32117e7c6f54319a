/** Guesses what was meant by letters of the wrong keyboard or of another alphabet. Each works on the raw string. */

const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const LATIN_SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';

const TO_RUSSIAN = new Map([...LATIN_KEYS].map((key, place) => [key, RUSSIAN_KEYS.charAt(place)]));
[...LATIN_SHIFTED].forEach((key, place) => TO_RUSSIAN.set(key, RUSSIAN_KEYS.charAt(place)));
const TO_LATIN = new Map([...RUSSIAN_KEYS].map((key, place) => [key, LATIN_KEYS.charAt(place)]));

/**
 * The same keys pressed on the other keyboard: `cjdtn` is «совет», `ыфауен` is "safety". Kazakh keyboards have their
 * own letters in the row of digits; people who type without them are found by key.
 */
export function swapLayout(text: string): string {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
  const table = isCyrillic ? TO_LATIN : TO_RUSSIAN;
  return [...text].map((sign) => table.get(isCyrillic ? sign.toLowerCase() : sign) ?? sign).join('');
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
