import type { SearchLanguage } from './search-language';
import {
  APOSTROPHES,
  ASCII_OF,
  CYRILLIC_OF_LATIN,
  DOUBLE_MARKS,
  LATIN_OF_CYRILLIC,
  SPELLINGS,
} from './letters';

/** A word where it stands in its text. */
export interface PlacedWord {
  /** As it is written. */
  word: string;
  start: number;
  end: number;
}

const MARK = "'";
/** Between letters one, two apostrophes where one is meant, or what looks like two. */
const INSIDE = `(?:[${APOSTROPHES}]{1,2}|[${DOUBLE_MARKS}])`;
const WORD = new RegExp(`[\\p{L}\\p{N}](?:${INSIDE}?[\\p{L}\\p{M}\\p{N}])*[${APOSTROPHES}]?`, 'gu');
const ANY_APOSTROPHE = new RegExp(INSIDE, 'gu');

/** The words of a text in its order. An apostrophe inside a word does not divide it. */
export function splitWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** A word in small letters, one script and the alphabet of today, with every apostrophe as `'`. */
export function surfaceOf(word: string, language?: SearchLanguage): string {
  const small = word.replace(ANY_APOSTROPHE, MARK).normalize('NFKC').toLowerCase().replaceAll('\u0307', '');
  const surface = inOneScript(small.replace(/'+$/, (end) => (/[og]'$/.test(small) ? end : '')));
  const spellings = language && SPELLINGS[language];
  return spellings ? [...surface].map((letter) => spellings.get(letter) ?? letter).join('') : surface;
}

/** A letter typed on the wrong keyboard looks right and is not found: the script with more letters wins. */
function inOneScript(word: string): string {
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (latin === 0 || cyrillic === 0) return word;
  const table = latin < cyrillic ? CYRILLIC_OF_LATIN : LATIN_OF_CYRILLIC;
  return [...word].map((letter) => table.get(letter) ?? letter).join('');
}

/**
 * The ASCII keys of a word, the first the usual one: equal for every script, keyboard and apostrophe that people
 * write it with. Uzbek has a second one, because on a Russian keyboard oʻ becomes у.
 * @param surface what `surfaceOf` gave
 */
export function keysOf(surface: string, language: SearchLanguage | undefined): string[] {
  const letters = language === 'uz' ? surface.replaceAll('ё', 'io') : surface;
  // In English "hits" is not "his".
  const usual = language === 'en' ? toAscii(letters) : toKey(letters);
  if (language !== 'uz') return [usual];
  const keys = /ў|o'/.test(letters) ? [usual, toKey(letters.replaceAll(/ў|o'/g, 'u'))] : [usual];
  // obyekt and объект, yer and ер; in Russian «диета» would become «дета».
  return keys.map((key) => key.replaceAll('ie', 'e'));
}

function toKey(surface: string): string {
  return toAscii(surface)
    .replaceAll('shch', 'sh')
    .replaceAll('kh', 'h')
    .replaceAll('zh', 'j')
    .replaceAll('ts', 's')
    .replaceAll(/([a-z])\1+/g, '$1');
}

function toAscii(surface: string): string {
  return [...surface].map((letter) => ASCII_OF[letter] ?? plain(letter)).join('');
}

/** A Latin letter without its accent; the apostrophe is dropped. й never comes here: it would become и. */
function plain(letter: string): string {
  const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare === MARK ? '' : (ASCII_OF[bare] ?? bare);
}
