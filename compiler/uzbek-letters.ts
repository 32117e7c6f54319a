/** An `e` at the start or after a vowel stands for э; elsewhere it stands for е. */
const OPEN_E = /(?<=^|[aeiou]|oʻ)e/giu;

/** One Cyrillic letter each, longest first. Only before iya and ion is `ts` never a t and a suffix with s. */
const UNIT = /y(?=oʻ)|y[aeou]|ts(?=iya|ion)|sʼ(?=h)|sh|ch|oʻ|gʻ|[a-zʼ]/giu;

const CYRILLIC: Record<string, string> = {
  ya: 'я',
  ye: 'е',
  yo: 'ё',
  yu: 'ю',
  ts: 'ц',
  sʼ: 'с',
  sh: 'ш',
  ch: 'ч',
  oʻ: 'ў',
  gʻ: 'ғ',
  ʼ: 'ъ',
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
};

/**
 * Writes a word of Uzbek Latin, or a part of one, in Cyrillic by the rules of letters alone.
 * @param word with ʻ after o and g and ʼ elsewhere
 */
export function lettersToCyrillic(word: string): string {
  const written = word
    .replace(OPEN_E, (letter) => likeCase('э', letter))
    .replace(UNIT, (unit) => likeCase(CYRILLIC[unit.toLowerCase()] ?? unit, unit));
  return isAllCapitals(word) ? written.toUpperCase() : written;
}

/** Gives a lower-case word the capitals of the Latin one: all, the first, or none. */
export function likeCase(cyrillic: string, latin: string): string {
  if (isAllCapitals(latin)) return cyrillic.toUpperCase();
  const first = latin[0] ?? '';
  return first === first.toLowerCase() ? cyrillic : cyrillic.charAt(0).toUpperCase() + cyrillic.slice(1);
}

function isAllCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();
}
