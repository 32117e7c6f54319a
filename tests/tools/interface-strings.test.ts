import { expect, test } from 'vitest';
import type { Language } from '../../src/model/languages';
import { checkInterfaceStrings, type Strings } from '../../tools/interface-strings';

const CODE = ["t('home.title')", "t('days', { count })", 't(`role.${role}`)'];

const GOOD: Record<Language, Strings> = {
  en: {
    'home.title': 'Hello, {{name}}',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    'role.EDU': 'Teacher',
  },
  ru: {
    'home.title': 'Здравствуйте, {{name}}',
    days_one: '{{count}} день',
    days_few: '{{count}} дня',
    days_many: '{{count}} дней',
    days_other: '{{count}} дня',
    'role.EDU': 'Учитель',
  },
  kk: {
    'home.title': 'Сәлем, {{name}}',
    days_one: '{{count}} күн',
    days_other: '{{count}} күн',
    'role.EDU': 'Мұғалім',
  },
  uz: {
    'home.title': 'Salom, {{name}}',
    days_one: '{{count}} kun',
    days_other: '{{count}} kun',
    'role.EDU': 'Oʻqituvchi',
  },
  'uz-Cyrl': {
    'home.title': 'Салом, {{name}}',
    days_one: '{{count}} кун',
    days_other: '{{count}} кун',
    'role.EDU': 'Ўқитувчи',
  },
};

function problemsWith(language: Language, change: Record<string, string | undefined>): string[] {
  const strings = Object.fromEntries(
    Object.entries({ ...GOOD[language], ...change }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return checkInterfaceStrings({ ...GOOD, [language]: strings }, CODE);
}

test('good strings have no problem', () => {
  expect(checkInterfaceStrings(GOOD, CODE)).toEqual([]);
});

test.each<[Language, Record<string, string | undefined>, string]>([
  ['ru', { 'role.EDU': undefined }, 'role.EDU: missing'],
  ['ru', { days_few: undefined }, 'days_few: missing'],
  ['ru', { days_many: undefined }, 'days_many: missing'],
  ['kk', { days_one: undefined }, 'days_one: missing'],
  ['kk', { days_few: '{{count}} күн' }, 'days_few: not expected, English does not call for it'],
  ['uz', { 'home.extra': 'Ortiqcha' }, 'home.extra: not expected, English does not call for it'],
  ['kk', { 'role.EDU': '  ' }, 'role.EDU: empty'],
  ['en', { 'role.EDU': '' }, 'role.EDU: empty'],
  ['ru', { 'role.EDU': ' Учитель' }, 'role.EDU: blanks at the ends'],
  ['ru', { 'home.title': 'Здравствуйте' }, 'home.title: expected {{name}}, got no values'],
  ['ru', { days_many: '{{число}} дней' }, 'days_many: expected {{count}}, got {{число}}'],
  ['uz', { 'role.EDU': '<b>Oʻqituvchi</b>' }, 'role.EDU: expected no values, got </b> <b>'],
  ['ru', { 'role.EDU': 'Учитeль' }, 'role.EDU: "Учитeль" mixes Latin and Cyrillic letters: e (U+0065)'],
  ['kk', { 'role.EDU': 'Мұғалiм' }, 'role.EDU: "Мұғалiм" mixes Latin and Cyrillic letters: i (U+0069)'],
  [
    'uz',
    { 'role.EDU': "O'qituvchi" },
    'role.EDU: "O\'qituvchi" needs ʻ (U+02BB) after o and g, ʼ (U+02BC) elsewhere',
  ],
  ['ru', { 'role.EDU': '"Учитель"' }, 'role.EDU: straight double quotes, use the quotes of the language'],
])('%s %j', (language, change, problem) => {
  expect(problemsWith(language, change).filter((it) => it.startsWith(`locales/${language}.json`))).toEqual([
    `locales/${language}.json: ${problem}`,
  ]);
});

test('a key that nothing uses is told, whatever its plural forms', () => {
  expect(checkInterfaceStrings(GOOD, CODE.slice(2))).toEqual([
    'locales/en.json: home.title: not used anywhere in src or compiler',
    'locales/en.json: days: not used anywhere in src or compiler',
  ]);
});

test('all problems are told at once', () => {
  const problems = problemsWith('ru', {
    'role.EDU': ' ',
    'home.title': undefined,
    days_one: '{{count}} дeнь',
  });

  expect(problems).toHaveLength(3);
});
