import { describe, expect, test } from 'vitest';
import { formatDate, formatNumber, today } from '../../src/i18n/formats';
import { LANGUAGES, type Language } from '../../src/model/languages';

const WORDS_FOR_YEAR = ['г', 'жылғы', 'yil', 'йил'];

/** CLDR spells the months of Uzbek Cyrillic without the soft sign of its orthography. */
const asInCldr = (month: string, language: Language) =>
  language === 'uz-Cyrl' ? month.replace(/ь$/, '') : month;
const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** CLDR's own words, which Node has in full. English as written outside the United States. */
function fromCldr(language: Language, style: Intl.DateTimeFormatOptions) {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
}

test('Node has the data of every language', () => {
  expect(Intl.DateTimeFormat.supportedLocalesOf([...LANGUAGES])).toEqual([...LANGUAGES]);
});

describe.each(LANGUAGES)('%s', (language) => {
  test('has the months of CLDR in the form they have in a date', () => {
    const inDate = fromCldr(language, { day: 'numeric', month: 'long' });
    const expected = MONTHS.map(
      (month) => inDate.formatToParts(Date.UTC(2026, month, 5)).find(({ type }) => type === 'month')?.value,
    );
    const found = MONTHS.map((month) => {
      const words = formatDate(language, iso(2026, month, 5)).match(/\p{L}+/gu) ?? [];
      return asInCldr(words.filter((word) => !WORDS_FOR_YEAR.includes(word)).join(' '), language);
    });
    expect(found).toEqual(expected);
  });

  test('writes numbers as CLDR does', () => {
    const { format } = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    for (const value of [0, 7, 12, 999, 1000, 1234, 12_345, 999_999, 1_234_567, 0.4, 1.6, -4321]) {
      expect(formatNumber(language, value), String(value)).toBe(format(value));
    }
  });

  test('refuses what is no date', () => {
    const impossible = [
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '2026-01-32',
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '1900-02-29',
      '2026-1-2',
      '26-01-02',
      '2026-01-02T00:00:00Z',
      ' 2026-01-02',
      '2026-01-02\n',
      '02.01.2026',
      'yesterday',
      '',
    ];
    for (const text of impossible) expect(() => formatDate(language, text), text).toThrow(RangeError);
    for (const text of ['2024-02-29', '2000-02-29', '2026-12-31', '1999-01-01']) {
      expect(formatDate(language, text), text).toContain(String(Number(text.slice(0, 4))));
    }
  });
});

test.each([
  ['ru', '2026-11-22', '22\u00a0ноября 2026\u00a0г.'],
  ['kk', '2026-11-22', '2026\u00a0жылғы 22\u00a0қараша'],
  ['uz', '2026-11-22', '2026-yil 22-noyabr'],
  ['uz-Cyrl', '2026-11-22', '2026 йил 22\u00a0ноябрь'],
  ['en', '2026-11-22', '22 November 2026'],
  ['ru', '2025-03-01', '1\u00a0марта 2025\u00a0г.'],
  ['kk', '2025-03-01', '2025\u00a0жылғы 1\u00a0наурыз'],
  ['uz', '2025-03-01', '2025-yil 1-mart'],
  ['en', '2025-03-01', '1 March 2025'],
] as const)('%s: %s is %s', (language, date, expected) => {
  expect(formatDate(language, date)).toBe(expected);
});

test('the order of a date differs from CLDR only where that was decided', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const differing = LANGUAGES.map((language) => {
    const ours = plain(formatDate(language, '2026-11-22'));
    const theirs = plain(
      fromCldr(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(Date.UTC(2026, 10, 22)),
    );
    return ours === theirs ? undefined : [language, theirs, ours];
  });
  expect(differing.filter((it) => it !== undefined)).toEqual([
    ['kk', '2026 ж. 22 қараша', '2026 жылғы 22 қараша'],
    ['uz', '22-noyabr, 2026', '2026-yil 22-noyabr'],
    ['uz-Cyrl', '22 ноябр, 2026', '2026 йил 22 ноябрь'],
  ]);
});

test('today is the day of the device, not of Greenwich', () => {
  expect(today(new Date(2026, 0, 2, 0, 1))).toBe('2026-01-02');
  expect(today(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  expect(formatDate('en', today())).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
});
