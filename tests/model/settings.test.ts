import { expect, test } from 'vitest';
import { parseSettings } from '../../src/model/settings';

const FULL = { language: 'kk', country: 'UZ', role: 'SOC', theme: 'contrast', kept: ['ru', 'kk'] };

test('reads what was kept', () => {
  expect(parseSettings(JSON.stringify(FULL))).toEqual(FULL);
});

test.each([
  null,
  '',
  '{',
  'null',
  'undefined',
  '1',
  '"ru"',
  'true',
  '[]',
  '["ru"]',
  '{}',
  '\u0000',
  '{"language":',
])('damaged text %j reads as nothing chosen', (text) => {
  expect(parseSettings(text)).toEqual({});
});

test.each([
  ['language', 'de'],
  ['language', 'RU'],
  ['language', ''],
  ['language', ['ru']],
  ['language', 0],
  ['country', 'kz'],
  ['country', 'RU'],
  ['country', null],
  ['role', 'pol'],
  ['role', 'POL '],
  ['role', {}],
  ['theme', 'blue'],
  ['theme', 'constructor'],
  ['theme', 'toString'],
  ['kept', 'ru'],
  ['kept', {}],
  ['kept', { 0: 'ru', length: 1 }],
])('an unknown %s %j costs only itself', (key, value) => {
  const { [key]: _, ...others } = { ...FULL } as Record<string, unknown>;
  expect(parseSettings(JSON.stringify({ ...FULL, [key]: value }))).toEqual(others);
});

test('kept languages come once each, in the order of the app, without unknown ones', () => {
  const kept = ['en', 'de', 'ru', 'en', null, ['kk'], 'ru'];
  expect(parseSettings(JSON.stringify({ kept }))).toEqual({ kept: ['ru', 'en'] });
  expect(parseSettings('{"kept":[]}')).toEqual({ kept: [] });
});

test.each([
  '{"__proto__":{"language":"kk","theme":"dark"}}',
  '{"constructor":{"prototype":{"language":"kk"}}}',
  '{"prototype":{"language":"kk"}}',
  '{"more":1,"toString":"x","hasOwnProperty":false}',
])('keys of every object are not taken over: %s', (text) => {
  const settings = parseSettings(text);
  expect(settings).toEqual({});
  expect(settings.language).toBeUndefined();
  expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
  expect(({} as { language?: string }).language).toBeUndefined();
});

test('anything at all reads without an error and gives known values only', () => {
  const whole = JSON.stringify(FULL);
  for (let at = 0; at < whole.length; at += 1) {
    for (const text of [whole.slice(0, at), whole.slice(0, at) + '\ufffd' + whole.slice(at + 1)]) {
      for (const [key, value] of Object.entries(parseSettings(text))) {
        const known: unknown = FULL[key as keyof typeof FULL];
        expect(Array.isArray(value) ? known : [known], `${key} of ${text}`).toEqual(
          expect.arrayContaining([value].flat()),
        );
      }
    }
  }
});
