import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildGuide } from '../../compiler/build-guide';
import { WRITTEN_LANGUAGES } from '../../src/model/languages';
import type { SearchWordsEntry } from '../../src/model/search-words';
import { DANGER } from '../../src/model/situations';
import { readDanger } from '../../src/search/danger';
import { makeDocuments } from '../../src/search/documents';
import { buildSearchIndex } from '../../src/search/search-index';
import { searchLanguageOf } from '../../src/search/search-language';

interface Question {
  q: string;
  find: string[];
  sort: string;
}

/** So many, evenly from all of a long list: each costs a search. */
function spread<T>(list: readonly T[], most = 150): T[] {
  const step = Math.ceil(list.length / most);
  return list.filter((_, at) => at % step === 0);
}

const { packs } = await buildGuide({ guidesDir: 'guides', production: false, env: {} });

describe.each(WRITTEN_LANGUAGES)('the guide in %s', (language) => {
  const pack = packs[language];
  const index = buildSearchIndex(pack);
  const documents = makeDocuments(pack);
  const words = pack.entries.find((entry): entry is SearchWordsEntry => entry.kind === 'search-words');
  const questions = parse(readFileSync(`tests/search/questions/${language}.yaml`, 'utf8')) as Question[];
  const keysOf = (query: string) => index.search(query).hits.map(({ key }) => key);

  test('answers nine of ten questions in the first three places', () => {
    const wanted = questions.filter(({ find }) => find.length > 0);
    const missed = wanted.filter(
      ({ q, find }) =>
        !keysOf(q)
          .slice(0, 3)
          .some((key) => find.includes(key)),
    );
    expect(missed.length / wanted.length, missed.map(({ q }) => q).join('; ')).toBeLessThan(0.1);
  });

  test('puts help first for words of danger, and for no others', () => {
    const marked = questions.filter(({ q }) => index.search(q).danger);
    const meant = questions.filter(({ find }) => find.length === 1 && find[0] === `article/${DANGER}`);
    expect(marked.map(({ q }) => q)).toEqual(meant.map(({ q }) => q));
    for (const { q } of meant) expect(keysOf(q)[0]).toBe(`article/${DANGER}`);
  });

  test('knows every line of danger as such, typed by anybody in any language of the guide', () => {
    const lines = words?.danger.flatMap((list) => list.lines) ?? [];
    expect(lines.length).toBeGreaterThan(150);
    expect(spread(lines, 300).filter((line) => !index.search(line).danger)).toEqual([]);
  });

  test('knows what is danger only together, and by its parts alone only where a line says so', () => {
    const own = words?.danger.filter((list) => list.language === language) ?? [];
    const together = own.flatMap((list) => list.together);
    expect(together.length).toBeGreaterThan(5);
    for (const sets of together) {
      const longest = Math.max(...sets.map((set) => set.length));
      const lines = Array.from({ length: longest }, (_, at) =>
        sets.map((set) => set[at % set.length]).join(' '),
      );
      expect(lines.filter((line) => !index.search(line).danger)).toEqual([]);
    }
    // A part of little words only would make the other part danger by itself.
    const { read } = readDanger([], searchLanguageOf(language));
    expect(together.flat(2).filter((part) => read(part).length === 0)).toEqual([]);
  });

  test('leads from every search word to something', () => {
    const groups = words?.groups ?? [];
    expect(groups.length).toBeGreaterThanOrEqual(45);
    const lost = spread(groups.flatMap((group) => group.words)).filter((word) => keysOf(word).length === 0);
    expect(lost).toEqual([]);
  });

  test('has what search words name', () => {
    const known = new Set(documents.map(({ hit }) => hit));
    const named = words?.groups.flatMap(({ find }) => find) ?? [];
    expect(named.filter((key) => !known.has(key))).toEqual([]);
    const means = words?.groups.flatMap((group) => group.means) ?? [];
    expect(spread(means).filter((word) => keysOf(word).length === 0)).toEqual([]);
  });

  test('shows no utterance to avoid without its better version', () => {
    const avoided = pack.entries.filter((entry) => entry.kind === 'phrase' && entry.quality === 'avoid');
    const found = documents.filter(({ kind, better }) => kind === 'phrase' && better);
    expect(found.map(({ entry }) => entry)).toEqual(avoided.map(({ id }) => id));
  });

  test('finds every article by its title first', () => {
    const titles = pack.entries.flatMap((entry) => (entry.kind === 'article' ? [entry] : []));
    const second = titles.filter(
      ({ id, title }) => id !== DANGER && !keysOf(title).slice(0, 2).includes(`article/${id}`),
    );
    expect(second.map(({ id }) => id)).toEqual([]);
  });
});
