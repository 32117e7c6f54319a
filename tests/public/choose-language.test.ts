import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appManifest } from '../../compiler/app-manifest';
import { LANGUAGES, type Language } from '../../src/model/languages';
import { runBoot } from './run-boot';

interface Manifest {
  id: string;
  start_url: string;
  scope: string;
  shortcuts: { url: string }[];
}

function manifestOf(base: string, language: Language): Manifest {
  const words = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Record<string, string>;
  return JSON.parse(appManifest(base, language, words)) as Manifest;
}

const RUSSIAN_PHONE = ['ru-RU', 'en-US'];

for (const base of ['/', '/office/guide/']) {
  test.each(LANGUAGES)(`an app installed from %s below ${base} begins in it`, (language) => {
    const manifest = manifestOf(base, language);
    for (const [address, place] of [
      [manifest.start_url, ''],
      [manifest.shortcuts[0]?.url, 'help-now/'],
      [manifest.shortcuts[1]?.url, 'interview/'],
    ] as const) {
      const start = { address: address ?? '', base, languages: RUSSIAN_PHONE };
      expect(runBoot(start).ledTo).toBe(`${base}${language}/${place}`);
      // What was chosen in the app since then wins.
      expect(runBoot({ ...start, settings: { language: 'uz' } }).ledTo).toBe(`${base}uz/${place}`);
    }
  });
}

test('it is the same app in every language', () => {
  for (const language of LANGUAGES)
    expect(manifestOf('/a/', language)).toMatchObject({ id: '/a/', scope: '/a/' });
});

test.each([
  ['/', '/ru/'],
  ['/?language=', '/ru/'],
  ['/?language=tlh', '/ru/'],
  ['/?language=kk', '/kk/'],
  ['/?language=kk#now', '/kk/#now'],
  ['/?utm_source=mail.ru&language=uz-Cyrl&x=1', '/uz-Cyrl/?utm_source=mail.ru&x=1'],
  ['/?mylanguage=kk', '/ru/?mylanguage=kk'],
  ['/index.html?language=kk', '/kk/'],
])('%s on a Russian phone leads to %s', (address, place) => {
  expect(runBoot({ address, languages: RUSSIAN_PHONE }).ledTo).toBe(place);
});

test('a page that stands in a language leads nowhere', () => {
  expect(runBoot({ address: '/ru/?language=kk', chooses: false }).ledTo).toBeUndefined();
});
