import { readFileSync } from 'node:fs';

const readWords = (language: string) =>
  JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Record<string, string>;

/** The words that a Russian reader sees. */
export const WORDS = readWords('ru');

/** What a reader of a language sees. */
export const wordsIn = (language: string, key: string): string => readWords(language)[key] ?? key;
