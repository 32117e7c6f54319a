import { LANGUAGES, SOURCE_LANGUAGE, type Language } from '../src/model/languages';
import { findMixedScripts, findWrongUzbekApostrophes } from '../src/model/text-typography';
import { findUnusedKeys } from './unused-keys';

/** Flat texts by key, `nav.home` -> `Home`; `page_one`, `page_other` are the plural forms of `page`. */
export type Strings = Record<string, string>;

export type PluralForm = 'one' | 'few' | 'many' | 'other';

/** The forms that the language's own rules may ask for. */
const FORMS: Record<Language, readonly PluralForm[]> = {
  en: ['one', 'other'],
  kk: ['one', 'other'],
  uz: ['one', 'other'],
  'uz-Cyrl': ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
};

const SUFFIX = /_(?:one|few|many|other)$/;

/** The key as the app asks for it: `page_one` -> `page`. */
export function baseKey(key: string): string {
  return key.replace(SUFFIX, '');
}

/** Every problem of the interface strings, one line each. `code` are the texts of the files that use them. */
export function checkInterfaceStrings(locales: Record<Language, Strings>, code: readonly string[]): string[] {
  const english = locales[SOURCE_LANGUAGE];
  const perLanguage = LANGUAGES.flatMap((language) => {
    const problems = [
      ...checkKeys(english, locales[language], language),
      ...checkTexts(locales[language], language),
    ];
    const different = language === SOURCE_LANGUAGE ? [] : checkPlaceholders(english, locales[language]);
    return [...problems, ...different].map((problem) => `locales/${language}.json: ${problem}`);
  });
  const unused = findUnusedKeys([...new Set(Object.keys(english).map(baseKey))], code);
  return [
    ...perLanguage,
    ...unused.map((key) => `locales/${SOURCE_LANGUAGE}.json: ${key}: not used anywhere in src or compiler`),
  ];
}

function checkKeys(english: Strings, strings: Strings, language: Language): string[] {
  const expected = new Set(Object.keys(english).flatMap((key) => formsOf(key, language)));
  const missing = [...expected].filter((key) => !(key in strings)).map((key) => `${key}: missing`);
  const surplus = Object.keys(strings).filter((key) => !expected.has(key));
  return [...missing, ...surplus.map((key) => `${key}: not expected, English does not call for it`)];
}

function formsOf(key: string, language: Language): string[] {
  return SUFFIX.test(key) ? FORMS[language].map((form) => `${baseKey(key)}_${form}`) : [key];
}

function checkTexts(strings: Strings, language: Language): string[] {
  return Object.entries(strings).flatMap(([key, text]) =>
    checkText(text, language).map((it) => `${key}: ${it}`),
  );
}

function checkText(text: string, language: Language): string[] {
  if (typeof text !== 'string' || text.trim() === '') return ['empty'];
  const problems = text === text.trim() ? [] : ['blanks at the ends'];
  for (const { word, strangers } of findMixedScripts(text)) {
    problems.push(`"${word}" mixes Latin and Cyrillic letters: ${strangers.map(withCode).join(', ')}`);
  }
  if (language !== 'en' && text.includes('"'))
    problems.push('straight double quotes, use the quotes of the language');
  if (language !== 'uz') return problems;
  const wrong = findWrongUzbekApostrophes(text);
  return [
    ...problems,
    ...wrong.map((word) => `"${word}" needs ʻ (U+02BB) after o and g, ʼ (U+02BC) elsewhere`),
  ];
}

function withCode(letter: string): string {
  return `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

/** The same `{{values}}` and `<tags>` as English, whose plural `_other` stands for the forms it lacks. */
function checkPlaceholders(english: Strings, strings: Strings): string[] {
  return Object.entries(strings).flatMap(([key, text]) => {
    const source = english[key] ?? english[`${baseKey(key)}_other`];
    if (source === undefined || placeholders(source) === placeholders(text)) return [];
    return [
      `${key}: expected ${placeholders(source) || 'no values'}, got ${placeholders(text) || 'no values'}`,
    ];
  });
}

function placeholders(text: string): string {
  return [...(String(text).match(/\{\{[^}]*\}\}|<\/?\w+\s*\/?>/g) ?? [])].sort().join(' ');
}
