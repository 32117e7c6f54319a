import { readFileSync } from 'node:fs';

/** The words that a Russian reader sees. */
export const WORDS = JSON.parse(readFileSync('locales/ru.json', 'utf8')) as Record<string, string>;
