import { beforeEach, describe, expect, test, vi } from 'vitest';
import { installPacks } from '../../src/data/install-packs';
import { parseIndex } from '../../src/data/parse-index';
import { PackProblem } from '../../src/data/pack-problem';
import type * as Verify from '../../src/data/verify';
import { LANGUAGES } from '../../src/model/languages';
import type { SignedIndex } from '../../src/model/pack-format';
import { randomFrom, type Random } from '../random';
import type { FakeNetwork } from './fake-network';
import { freshDevice } from './fresh-device';
import type { MemoryCaches } from './memory-caches';
import { INDEX_PATH, publishGuide, trusted } from './published-guide';

// The tests sign with the development key; the build of the app names the keys it trusts.
vi.mock('../../src/data/verify', async (original) => {
  const real = await original<typeof Verify>();
  return { ...real, verifyIndex: (text: string) => real.verifyIndex(text, trusted) };
});

const TIMES = 1000;
const guide = await publishGuide(1);
const { payload } = JSON.parse(guide.indexText) as SignedIndex;
const pack = guide.files.get(guide.pathOf('ru')) ?? '';

/** What hostile files are made of: other types, depth, other prototypes, markup, numbers at their limits. */
const HOSTILE = [
  '{"__proto__":{"format":1}}',
  '"constructor":{"prototype":{"x":1}},',
  '['.repeat(20_000),
  '{"a":'.repeat(20_000),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../../../sw.js',
  '‮gnp.exe',
  '\u0000',
  '\ud800',
  '1e999',
  '-1',
  '9007199254740993',
  'null',
  'x'.repeat(200_000),
];

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** One to three changes anywhere: a piece cut out, put twice, replaced by something hostile, a letter changed. */
function mutate(text: string, random: Random): string {
  let changed = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const from = Math.floor(random() * changed.length);
    const to = Math.min(changed.length, from + Math.floor(random() * 60));
    const piece = changed.slice(from, to);
    const put = pick(random, ['', piece + piece, pick(random, HOSTILE), String.fromCharCode(random() * 256)]);
    changed = changed.slice(0, from) + put + changed.slice(to);
  }
  return changed === text ? `${text} ` : changed;
}

let network: FakeNetwork;
let storage: MemoryCaches;

beforeEach(() => {
  ({ network, storage } = freshDevice());
});

const outcome = () => installPacks(LANGUAGES, () => {}).catch((error: unknown) => error);

async function keptTexts(): Promise<string[]> {
  const cache = await storage.open('listen-first:packs:/');
  const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  return Promise.all(answers.map((answer) => answer?.text() ?? ''));
}

/** The hashes of an index that is taken, or why it is not. */
function read(text: string): { problem?: unknown; hashes: string[] } {
  try {
    const { languages } = parseIndex(text);
    return { hashes: LANGUAGES.map((it) => languages[it].parts.content.sha256) };
  } catch (problem) {
    return { problem, hashes: [] };
  }
}

describe(`${TIMES} hostile files of each kind`, () => {
  test('a pack is refused by its hash before it is read, and nothing of it is kept', async () => {
    for (let seed = 0; seed < TIMES; seed += 1) {
      const hostile = mutate(pack, randomFrom(seed));
      network.serve(new Map([...guide.files, [guide.pathOf('ru'), hostile]]));
      expect(await outcome(), `seed ${seed}`).toMatchObject({ name: 'PackProblem', reason: 'bad-answer' });
      expect((await keptTexts()).includes(hostile), `seed ${seed}`).toBe(false);
    }
  });

  test('an index is refused, and nothing at all is kept', async () => {
    for (let seed = 0; seed < TIMES; seed += 1) {
      const signed = JSON.parse(guide.indexText) as SignedIndex;
      const hostile =
        seed % 2
          ? mutate(guide.indexText, randomFrom(seed))
          : JSON.stringify({ ...signed, payload: mutate(payload, randomFrom(seed)) });
      network.serve(new Map([...guide.files, [INDEX_PATH, hostile]]));
      const refused = await outcome();
      const isRefused = refused instanceof PackProblem;
      // Only what lies outside of the signed bytes may change without harm.
      expect(isRefused ? await keptTexts() : refused, `seed ${seed}`).toEqual(isRefused ? [] : guide.index);
      if (!isRefused) ({ network, storage } = freshDevice());
    }
  });

  test('a payload, were it signed, is an index of this format or one clear refusal', () => {
    for (let seed = 0; seed < TIMES; seed += 1) {
      const { problem, hashes } = read(mutate(payload, randomFrom(seed)));
      expect(problem, `seed ${seed}`).toBeOneOf([undefined, expect.any(PackProblem)]);
      expect(
        hashes.filter((it) => !/^[0-9a-f]{64}$/.test(it)),
        `seed ${seed}`,
      ).toEqual([]);
    }
    expect({}).not.toHaveProperty('format');
  });
});
