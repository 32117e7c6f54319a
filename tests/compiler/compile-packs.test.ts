import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../compiler/canonical-json';
import { checkSources } from '../../compiler/check-sources';
import { compilePacks, serialisePack, type Packs } from '../../compiler/compile-packs';
import { contentHash } from '../../compiler/content-hash';
import { readSources } from '../../compiler/read-sources';
import { sha256Hex } from '../../compiler/sha256-hex';
import { packRepository } from '../../src/model/pack-repository';
import { LANGUAGES } from '../../src/model/languages';
import { AGE_BANDS } from '../../src/model/vocabulary';
import { FIXTURES, guideCopy } from './guide-copy';

const SILENCE_EN = readFileSync(join(FIXTURES, 'guides/articles/silence/en.yaml'), 'utf8');
const COUNTRY = readFileSync(join(FIXTURES, 'guides/countries/kz/country.yaml'), 'utf8');

function sourcesOf(root: string) {
  return checkSources(readSources(root)).sources;
}

function packsOf(root: string): Packs {
  return compilePacks(sourcesOf(root), 7);
}

describe('the order of a pack', () => {
  it('is articles by topic, then kind by kind, then countries, used sources by id, search words', () => {
    const ids = packsOf(guideCopy()).en.entries.map(({ kind, id }) => `${kind} ${id}`);
    expect(ids).toEqual([
      'article danger-now',
      'article silence',
      'item B01',
      'item D01',
      'item A01',
      'core-sets core-sets',
      ...AGE_BANDS.map((band) => `band ${band}`),
      ...['P35', 'P68', 'P912', 'P1315', 'P1617'].map((band) => `prompt ${band}-01`),
      'question-type INV',
      'question-type TAG',
      'phrase U01',
      'phrase U02',
      'term term-1',
      'country KZ',
      'country UZ',
      'source kz-112',
      'source practice',
      'search-words search-words',
    ]);
  });

  it('does not depend on the order of reading', () => {
    const sources = sourcesOf(guideCopy());
    const turned = {
      ...sources,
      articles: [...sources.articles].reverse(),
      countries: [...sources.countries].reverse(),
      sources: [...sources.sources].reverse(),
    };
    expect(compilePacks(turned, 7)).toEqual(compilePacks(sources, 7));
  });
});

describe('the blocks of an article', () => {
  it('carry texts, sources and notes, and no ids of the sources file format', async () => {
    const article = await packRepository(packsOf(guideCopy()).en).findEntry('article', 'silence');
    expect(article?.sections[1]).toEqual({
      id: 'say',
      heading: 'Words',
      blocks: [
        {
          type: 'say',
          items: [
            { text: 'Take your time.', sources: ['practice'], note: 'Say it once only.' },
            { text: 'I am here.', sources: ['practice'] },
          ],
        },
        {
          type: 'instead',
          items: [{ avoid: 'Why are you silent?', better: 'You need not speak now.', sources: ['practice'] }],
        },
      ],
    });
  });

  it('keep the style of a list, the emergency numbers and the fact', async () => {
    const article = await packRepository(packsOf(guideCopy()).en).findEntry('article', 'danger-now');
    expect(article?.sections[0]?.blocks).toEqual([
      { type: 'emergency' },
      { type: 'list', style: 'steps', items: [{ text: 'Stay with the child.', sources: ['practice'] }] },
      { type: 'fact', fact: 'KZ-01' },
    ]);
  });
});

describe('fallback', () => {
  it('takes whole entries from the next language and says so', () => {
    const packs = packsOf(guideCopy());
    const languages = LANGUAGES.map((language) => [
      language,
      packs[language].entries.slice(0, 2).map((entry) => entry.language),
    ]);
    expect(languages).toEqual([
      ['ru', ['ru', 'ru']],
      ['kk', ['ru', 'kk']],
      ['uz', ['ru', 'ru']],
      ['uz-Cyrl', ['ru', 'ru']],
      ['en', ['en', 'en']],
    ]);
  });

  it('goes on to English where Russian is missing too', async () => {
    const root = guideCopy();
    rmSync(join(root, 'articles/danger-now/ru.yaml'));
    const article = await packRepository(packsOf(root).uz).findEntry('article', 'danger-now');
    expect(article).toMatchObject({ language: 'en', title: 'Danger now', review: 'reviewed', stale: false });
  });
});

describe('a changed English text', () => {
  const change = { 'articles/silence/en.yaml': SILENCE_EN.replace('I am here.', 'I am with you.') };

  it('is listed and marks the translations, but is not a problem', async () => {
    const { sources, problems, stale } = checkSources(readSources(guideCopy([], change)));
    expect(problems).toEqual([]);
    expect(stale).toEqual([
      { file: 'articles/silence/ru.yaml', field: 'say.here' },
      { file: 'articles/silence/kk.yaml', field: 'say.here' },
    ]);
    const packs = compilePacks(sources, 1);
    const found = LANGUAGES.map((language) =>
      packRepository(packs[language]).findEntry('article', 'silence'),
    );
    expect((await Promise.all(found)).map((article) => article?.stale)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a country', () => {
  it('holds only verified and shown facts, and helplines in the order of calling', async () => {
    const country = await packRepository(packsOf(guideCopy()).en).findEntry('country', 'KZ');
    expect(country?.facts.map(({ id }) => id)).toEqual(['KZ-01']);
    expect(country?.helplines.map(({ number, sourceDate }) => [number, sourceDate])).toEqual([
      ['112', '2021-09-08'],
      ['150', '2021-09-08'],
    ]);
  });

  it.each(['check', 'unverified'])(
    'leaves no trace of a fact of status %s, not even through its sources',
    (status) => {
      const hidden = `facts:\n  - id: KZ-04\n    status: ${status}\n    show: true\n    sources: [never-used]\n`;
      const rest = '    sourceDate: null\n    lastChecked: null\n';
      const changed = COUNTRY.replace('facts:\n', hidden + rest);
      const { sources, problems } = checkSources(
        readSources(guideCopy([], { 'countries/kz/country.yaml': changed })),
      );
      expect(problems).toEqual([]);
      expect(sources.countries[0]?.value.facts.map(({ id }) => id)).toContain('KZ-04');
      const text = LANGUAGES.map((language) => serialisePack(compilePacks(sources, 1)[language])).join();
      expect(text).not.toMatch(/KZ-0[234]|never-used/);
    },
  );
});

describe('hashes', () => {
  it('name each entry by its content without the hash', () => {
    for (const { hash, ...entry } of packsOf(guideCopy()).ru.entries) {
      expect(hash).toBe(sha256Hex(canonicalJson(entry)).slice(0, 16));
    }
  });

  it('tell only the changed entry apart', () => {
    const change = { 'articles/silence/en.yaml': SILENCE_EN.replace('I am here.', 'I am with you.') };
    const [before, after] = [packsOf(guideCopy()).en.entries, packsOf(guideCopy([], change)).en.entries];
    const changed = after.filter(({ hash }, place) => hash !== before[place]?.hash);
    expect(changed.map(({ id }) => id)).toEqual(['silence']);
  });

  it('of the content ignore the number of the release', () => {
    const sources = sourcesOf(guideCopy());
    const raised = { ...sources, release: { release: 99, content: '0'.repeat(64) } };
    expect(contentHash(raised)).toBe(contentHash(sources));
    expect(contentHash({ ...sources, articles: [] })).not.toBe(contentHash(sources));
  });
});

describe('serialised packs', () => {
  it('are the same bytes each time and parse to the same pack', () => {
    const [one, two] = [packsOf(guideCopy()).kk, packsOf(guideCopy()).kk];
    expect(serialisePack(one)).toBe(serialisePack(two));
    expect(JSON.parse(serialisePack(one))).toEqual(one);
  });
});
