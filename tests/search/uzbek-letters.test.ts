import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildGuide } from '../../compiler/build-guide';
import type { SearchWordsEntry } from '../../src/model/search-words';
import { DANGER } from '../../src/model/situations';
import { holdsDanger, readDanger } from '../../src/search/danger';
import { keysOf, splitWords, surfaceOf } from '../../src/search/normalise';
import { buildSearchIndex } from '../../src/search/search-index';

/** Alphabets that were used, decided on or proposed since 1993, and what keyboards give for their letters. */
const ALPHABETS = [
  { sh: 'ş', ch: 'ç', oʻ: 'ö', gʻ: 'ğ' },
  { sh: 'ş', ch: 'ç', oʻ: 'ó', gʻ: 'ǵ' },
  { sh: 'ş', ch: 'ç', oʻ: 'ō', gʻ: 'ḡ' },
  { sh: 'ş', ch: 'ç', oʻ: 'õ', gʻ: 'ḡ' },
  { sh: 'ș', ch: 'ç', oʻ: 'ŏ', gʻ: 'ğ' },
  { sh: 'š', ch: 'č', oʻ: 'ŭ', gʻ: 'ǧ' },
  { sh: 'ş', ch: 'ç', oʻ: 'oʻ', gʻ: 'gʻ' },
  { sh: 'sh', ch: 'ch', oʻ: 'ö', gʻ: 'ğ' },
];
const FORMS = {
  small: (text: string) => text.normalize('NFC').toLowerCase(),
  capital: (text: string) => text.normalize('NFC').toUpperCase(),
  decomposed: (text: string) => text.normalize('NFD'),
};
const WRITINGS = ALPHABETS.flatMap((alphabet) =>
  Object.entries(FORMS).map(([form, write]) => ({
    name: `${Object.values(alphabet).join(' ')}, ${form}`,
    write: (text: string) => write(respell(text, alphabet)),
  })),
);

function respell(text: string, alphabet: (typeof ALPHABETS)[number]): string {
  return text.replace(/sh|ch|[og]ʻ/gi, (found) => alphabet[found.toLowerCase() as keyof typeof alphabet]);
}

interface Question {
  q: string;
  find: string[];
}
const questions = [
  'tests/search/questions/uz.yaml',
  'tests/fixtures/search/uz.yaml',
  'tests/fixtures/search-unseen/uz.yaml',
].flatMap((file) => parse(readFileSync(file, 'utf8')) as Question[]);
const { packs } = await buildGuide({ guidesDir: 'guides', production: false, env: {} });
const words = packs.uz.entries.find((entry): entry is SearchWordsEntry => entry.kind === 'search-words');
const own = words?.danger.filter(({ language }) => language === 'uz') ?? [];
const lines = own.flatMap((list) => list.lines);
const asked = questions.filter(({ find }) => find[0] === `article/${DANGER}`).map(({ q }) => q);

const index = buildSearchIndex(packs.uz);

describe.each(WRITINGS)('Uzbek written with $name', ({ write }) => {
  test('has the same keys in every line of danger and every question', () => {
    const parts = own.flatMap(({ together }) => together.flat(2));
    const texts = [...lines, ...parts, ...questions.map(({ q }) => q)];
    expect(texts.length).toBeGreaterThan(900);
    const keys = (text: string) => splitWords(text).map(({ word }) => keysOf(surfaceOf(word, 'uz'), 'uz'));
    expect(texts.filter((text) => JSON.stringify(keys(write(text))) !== JSON.stringify(keys(text)))).toEqual(
      [],
    );
  });

  test('loses no line of danger', () => {
    const danger = readDanger(own, 'uz');
    expect(lines.length).toBeGreaterThan(400);
    expect(lines.filter((line) => !holdsDanger(danger, write(line), undefined))).toEqual([]);
  });
});

test('words of danger in the letters of the reform put help first in an app of any language', () => {
  const { write } = WRITINGS[0]!;
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((q) => index.search(q).danger && !index.search(write(q)).danger)).toEqual([]);
});

test('questions in the letters of the reform have the answers that they have in those of today', () => {
  const { write } = WRITINGS[0]!;
  const first = (q: string) => index.search(q).hits[0]?.key;
  expect(questions.filter(({ q }) => first(q) !== first(write(q))).map(({ q }) => q)).toEqual([]);
});

test.each(['yig"layapti', "yig''layapti", 'yig‵layapti', 'yig׳layapti', 'yiğlayapti', 'yig‘layapti'])(
  '%s finds what to do when a child cries',
  (query) => {
    expect(index.search(query).hits[0]?.key).toBe('article/crying');
  },
);
