import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { WrittenLanguage } from '../../src/model/languages';
import { keysOf, splitWords, surfaceOf } from '../../src/search/normalise';
import { buildSearchIndex } from '../../src/search/search-index';
import { article, packOf } from './small-pack';

interface Group {
  lang: WrittenLanguage;
  docs: { id: string; title: string; body: string }[];
  cases: { q: string; expect: string | null; rank?: 'any'; why: string }[];
}

const { groups } = JSON.parse(readFileSync('tests/fixtures/search-normalisation.json', 'utf8')) as {
  groups: Group[];
};

/** Nothing at all is the first and only answer where nothing is wanted. */
function placeOf(ids: readonly string[], wanted: string | null): 'first' | 'somewhere' | 'nowhere' {
  if (wanted === null) return ids.length === 0 ? 'first' : 'nowhere';
  if (ids[0] === wanted) return 'first';
  return ids.includes(wanted) ? 'somewhere' : 'nowhere';
}

describe.each(groups)('what people type in $lang', ({ lang, docs, cases }) => {
  const pack = packOf(
    lang,
    docs.map(({ id, title, body }) => article(lang, id, title, body)),
  );
  const index = buildSearchIndex(pack);

  test.each(cases)('$q: $why', ({ q, expect: wanted, rank }) => {
    const ids = index.search(q).hits.map(({ id }) => id);
    expect(rank === 'any' ? ['first', 'somewhere'] : ['first']).toContain(placeOf(ids, wanted));
  });
});

describe('keys', () => {
  const keys = (word: string, language: WrittenLanguage) => keysOf(surfaceOf(word, language), language);

  test.each([
    ['oʻzbek', 'ўзбек'],
    ['yoʻl', 'йўл'],
    ['yosh', 'ёш'],
    ['maʼno', 'маъно'],
    ['politsiya', 'полиция'],
    ['obyekt', 'объект'],
    ['poyezd', 'поезд'],
    ['tergovchi', 'терговчи'],
  ])('%s and %s are one', (latin, cyrillic) => {
    expect(keys(latin, 'uz')[0]).toBe(keys(cyrillic, 'uz')[0]);
  });

  test('й does not become и of an accent, nor ё anything but е in Russian', () => {
    expect(surfaceOf('Йод')).toBe('йод');
    expect(keys('ребёнок', 'ru')).toEqual(keys('ребенок', 'ru'));
  });

  test('every apostrophe is one sign, inside a word and after oʻ, gʻ', () => {
    for (const sign of "'`´ʹʻʼʽʾʿˈˊˋ‘’‛′‵＇｀՚׳Ꞌꞌ") {
      expect(surfaceOf(`bog${sign}cha`), sign).toBe("bog'cha");
      expect(
        splitWords(`(qo${sign}rquv)`).map(({ word }) => word),
        sign,
      ).toEqual([`qo${sign}rquv`]);
    }
    expect(surfaceOf('togʻ')).toBe("tog'");
    expect(surfaceOf('word’')).toBe('word');
  });

  test.each([...'"“”„‟″‶ʺˮ˝״＂', "''", '’’', "'’"])('%s between letters is an apostrophe too', (sign) => {
    expect(splitWords(`yig${sign}layapti`).map(({ word }) => surfaceOf(word))).toEqual(["yig'layapti"]);
  });

  test('quotation marks around words are no part of them', () => {
    const words = splitWords(`"yigʻi" va “togʻ”, ''bola''`).map(({ word }) => surfaceOf(word));
    expect(words).toEqual(["yig'i", 'va', "tog'", 'bola']);
  });

  test('ç and š are letters with a mark where no alphabet writes them for two letters', () => {
    expect(keys('façade', 'en')).toEqual(['facade']);
    expect(keys('şaqyru', 'kk')).toEqual(keys('шақыру', 'kk'));
  });

  test('a word in two scripts counts as the one with more letters', () => {
    expect(surfaceOf('aудармашы')).toBe('аудармашы');
    expect(surfaceOf('сhild')).toBe('child');
  });
});
