import { describe, expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import kk from '../../locales/kk.json' with { type: 'json' };
import ru from '../../locales/ru.json' with { type: 'json' };
import uz from '../../locales/uz.json' with { type: 'json' };
import uzCyrillic from '../../locales/uz-Cyrl.json' with { type: 'json' };
import { createTranslator, type Translate } from '../../src/i18n/translator';
import { LANGUAGES } from '../../src/model/languages';

const FILES: Record<string, Record<string, string>> = { en, kk, ru, uz, 'uz-Cyrl': uzCyrillic };
const t = createTranslator('en', en);

describe.each(LANGUAGES)('%s', (language) => {
  const strings = FILES[language] ?? {};
  /** Every key is a text, so the values are only as free as the keys. */
  const translate = createTranslator(language, strings) as (key: string, values: object) => string;

  test('gives every text with its values in place', () => {
    expect(Object.keys(strings).length).toBeGreaterThan(100);
    for (const [key, text] of Object.entries(strings)) {
      const names = [...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name);
      const values = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
      expect(translate(key, values), key).toBe(text.replaceAll(/{{(\w+)}}/g, '<$1>'));
    }
  });
});

test('is ready at once, and instances do not mix', () => {
  const both = [createTranslator('ru', ru), createTranslator('uz', uz)];
  expect(both.map((it) => it('nav.guides'))).toEqual([ru['nav.guides'], uz['nav.guides']]);
  expect(t('nav.guides')).toBe('Guidance');
});

test('puts values in as they are, without escaping and without reading them', () => {
  const value = '<b> & "{{release}}" $t(nav.guides) $1';
  expect(t('device.version', { version: value })).toBe(`Version ${value}`);
  expect(t('device.appFiles', { done: 0, total: 45 })).toBe('App files kept: 0 of 45');
});

test('a wrong key, a missing, a surplus or a misnamed value does not compile', () => {
  const wrong = [
    // @ts-expect-error no such key
    () => t('nav.hom'),
    // @ts-expect-error a part of a key
    () => t('nav'),
    // @ts-expect-error the value is missing
    () => t('device.version'),
    // @ts-expect-error one of two values is missing
    () => t('device.appFiles', { done: 1 }),
    // @ts-expect-error the value has another name
    () => t('device.version', { release: '1' }),
    // @ts-expect-error a value that the text does not name
    () => t('nav.guides', { home: 'x' }),
    // @ts-expect-error neither text nor number
    () => t('device.version', { version: undefined }),
  ];
  const right: (() => string)[] = [
    () => t('nav.guides'),
    () => t('device.version', { version: 1 }),
    () => t('device.appFiles', { done: 1, total: '2' }),
  ];
  expect(wrong.length).toBe(7);
  for (const words of right) expect(words()).toMatch(/^[A-Z]/);
  expect(t satisfies Translate).toBe(t);
});
