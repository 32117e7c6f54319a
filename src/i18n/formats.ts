import type { Language } from '../model/languages';

/**
 * Dates and numbers from a table of our own: Chromium has no Kazakh and only stub Uzbek data, so that
 * `Intl` in a browser prints another language. The words are checked against Node's CLDR data in
 * tests; the order of day, month and year follows how people write (docs/decisions/0008-locale-formats.md).
 */
interface Format {
  months: readonly string[];
  date(day: number, month: string, year: number): string;
  thousands: string;
}

const NBSP = '\u00a0';

const FORMATS: Record<Language, Format> = {
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    date: (day, month, year) => `${day} ${month} ${year}`,
    thousands: ',',
  },
  ru: {
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    date: (day, month, year) => `${day}${NBSP}${month} ${year}${NBSP}г.`,
    thousands: NBSP,
  },
  kk: {
    months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
    date: (day, month, year) => `${year}${NBSP}жылғы ${day}${NBSP}${month}`,
    thousands: NBSP,
  },
  uz: {
    months: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' '),
    date: (day, month, year) => `${year}-yil ${day}-${month}`,
    thousands: NBSP,
  },
  'uz-Cyrl': {
    months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    date: (day, month, year) => `${year} йил ${day}${NBSP}${month}`,
    thousands: NBSP,
  },
};

/** An ISO date (`2026-11-22`) in words. Throws a RangeError for anything else, a day that no month has included. */
export function formatDate(language: Language, iso: string): string {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number);
  const { months, date } = FORMATS[language];
  const name = months[Number(month) - 1];
  if (!name || !year || !month || !day || day > daysIn(year, month))
    throw new RangeError(`Not a date: ${iso}`);
  return date(day, name, year);
}

/** Months count from 1: day 0 of the next one is the last of this one. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A whole number with the thousands apart: 12 345. */
export function formatNumber(language: Language, value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, FORMATS[language].thousands);
}

/** Today by the device's own clock, as an ISO date. */
export function today(now = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The letters of Kazakh and Uzbek in their own order, which the browser's collation misplaces. */
const ALPHABETS: Partial<Record<Language, readonly string[]>> = {
  kk: [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'],
  'uz-Cyrl': [...'абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ'],
  uz: 'a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch'.split(' '),
};

/** Compares two words by the alphabet of a language, for sorting. */
export function compareWords(language: Language, a: string, b: string): number {
  const alphabet = ALPHABETS[language];
  if (!alphabet) return a.localeCompare(b, language);
  const [first, second] = [lettersOf(a, alphabet), lettersOf(b, alphabet)];
  for (const [place, letter] of first.entries()) {
    const other = second[place];
    if (other === undefined) return 1;
    if (letter !== other) return letter - other;
  }
  return first.length - second.length;
}

/** Places in the alphabet; what is no letter comes before all of them. */
function lettersOf(word: string, alphabet: readonly string[]): number[] {
  const lower = word.toLowerCase();
  const letters: number[] = [];
  for (let at = 0; at < lower.length;) {
    const pair = alphabet.indexOf(lower.slice(at, at + 2));
    letters.push(pair >= 0 ? pair : alphabet.indexOf(lower.charAt(at)));
    at += pair >= 0 ? 2 : 1;
  }
  return letters;
}
