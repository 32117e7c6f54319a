import { expect, test } from 'vitest';
import { compareWords } from '../../src/i18n/formats';
import type { Language } from '../../src/model/languages';

test.each<[Language, string]>([
  ['kk', 'ана әже бала ғалым гүл дала қала кала ұл үй шаң'],
  ['uz', 'ariza oila oʻgʻil shahar choy xola'],
  ['uz-Cyrl', 'ҳар чой хола ўғил ариза шаҳар'],
  ['ru', 'ёж еда яма арка'],
  ['en', 'witness child Support'],
])('sorts %s by its own alphabet', (language, list) => {
  const sorted = list.split(' ').sort((a, b) => compareWords(language, a, b));
  expect(sorted).toEqual(EXPECTED[language].split(' '));
});

const EXPECTED: Record<Language, string> = {
  kk: 'ана әже бала гүл ғалым дала кала қала ұл үй шаң',
  uz: 'ariza oila xola oʻgʻil shahar choy',
  'uz-Cyrl': 'ариза хола чой шаҳар ўғил ҳар',
  ru: 'арка еда ёж яма',
  en: 'child Support witness',
};
