import { readFileSync } from 'node:fs';
import { formatDate, formatNumber } from '../../src/i18n/formats';
import { LANGUAGES, type Language } from '../../src/model/languages';
import type { CountryEntry } from '../../src/model/pack-format';
import { expect, readyOffline, test } from './harness/test';

/** How a date of each language looks, so that one in another language cannot pass. */
const DATES: Record<Language, RegExp> = {
  ru: /^\d{1,2}\u00a0[а-я]+ \d{4}\u00a0г\.$/,
  kk: /^\d{4}\u00a0жылғы \d{1,2}\u00a0[а-яәіңғүұқөһ]+$/,
  uz: /^\d{4}-yil \d{1,2}-[a-z]+$/,
  'uz-Cyrl': /^\d{4} йил \d{1,2}\u00a0[а-я]+$/,
  en: /^\d{1,2} [A-Z][a-z]+ \d{4}$/,
};

test('the contacts in every language have the dates of the table, as HTML and in the running app', async ({
  site,
  device,
}) => {
  for (const language of LANGUAGES) {
    const html = await (await fetch(`${site.url}${language}/contacts/`)).text();
    const page = await device.open(`${language}/contacts/`);
    await readyOffline(page);
    const shown = (await page.locator('main').textContent()) ?? '';
    // In the file: after the first visit the app makes its pages without it.
    const [, island = ''] = /<script type="application\/json" id="page-data">([^<]*)</.exec(html) ?? [];
    const dates = datesIn((JSON.parse(island) as { data: { countries: CountryEntry[] } }).data.countries);
    expect(dates.length).toBeGreaterThan(3);
    for (const date of dates) {
      const words = formatDate(language, date);
      expect(words).toMatch(DATES[language]);
      expect(shown, language).toContain(words);
      expect(html, language).toContain(words);
    }
    // What Chromium writes by itself where it lacks a language.
    expect(shown, language).not.toMatch(/\bM\d\d\b|Invalid Date|NaN/);
    await page.close();
  }
});

test('the storage on the device screen is a number of each language', async ({ site, device }) => {
  const page = await device.open('ru/device/');
  await readyOffline(page);
  for (const language of LANGUAGES) {
    await page.goto(`${site.url}${language}/device/`);
    const line = page.locator('main p', { hasText: storageLine(language, '[\\d,\\s]+') });
    const [, number = ''] = storageLine(language, '(.+)').exec((await line.textContent()) ?? '') ?? [];
    const value = Number(number.replace(/\D/g, ''));
    expect(value).toBeGreaterThan(999);
    expect(number).toBe(formatNumber(language, value));
  }
});

function storageLine(language: Language, number: string): RegExp {
  const words = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Record<string, string>;
  return new RegExp(`^${words['device.storageUsed']?.replace('{{used}}', number)}$`);
}

/** Every date of the facts and numbers, once. */
function datesIn(countries: CountryEntry[]): string[] {
  const dated = countries.flatMap(({ helplines, facts }) => [...helplines, ...facts]);
  const dates = dated.flatMap(({ sourceDate, lastChecked }) => [sourceDate, lastChecked]);
  return [...new Set(dates)].filter((date) => date !== null);
}
