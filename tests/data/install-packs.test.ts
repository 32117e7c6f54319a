import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installPacks } from '../../src/data/install-packs';
import { keptLanguages, readSealedIndex, readSealedPack } from '../../src/data/sealed-packs';
import type * as Verify from '../../src/data/verify';
import { holdIndexForVisit } from '../../src/data/visit-packs';
import { LANGUAGES, type Language } from '../../src/model/languages';
import { brokenOff, inChunks, portalPage, redirected, silent, type FakeNetwork } from './fake-network';
import { freshDevice } from './fresh-device';
import type { MemoryCaches } from './memory-caches';
import { INDEX_PATH, publishGuide, retitled, trusted } from './published-guide';

// The tests sign with the development key; the build of the app names the keys it trusts.
vi.mock('../../src/data/verify', async (original) => {
  const real = await original<typeof Verify>();
  return { ...real, verifyIndex: (text: string) => real.verifyIndex(text, trusted) };
});

const PACKS = 'listen-first:packs:/';
const one = await publishGuide(1);
const two = await publishGuide(2, (pack) => retitled(pack, 'silence', 'Second'));
const ru = one.pathOf('ru');
const newRu = two.pathOf('ru');

let network: FakeNetwork;
let storage: MemoryCaches;

beforeEach(() => {
  ({ network, storage } = freshDevice());
  // Another visit: an index that names nothing leaves nothing in memory.
  holdIndexForVisit({ ...one.index, languages: {} as typeof one.index.languages });
});

afterEach(() => void vi.useRealTimers());

/** The reason of the refusal, or the release that is active now. */
async function install(
  wanted: readonly Language[] = LANGUAGES,
  onProgress: (share: number) => void = () => {},
) {
  return installPacks(wanted, onProgress).then(
    ({ release }) => release,
    (error: { name: string; reason: string }) => `${error.name} ${error.reason}`,
  );
}

async function addresses(): Promise<string[]> {
  const requests = await (await storage.open(PACKS)).keys();
  return requests.map(({ url }) => new URL(url).pathname).sort();
}

const sorted = (paths: Iterable<string>) => [...paths].sort();

/** Every pack of the active index reads as it was published. */
async function expectActive(guide: typeof one, languages: readonly Language[] = LANGUAGES) {
  const index = await readSealedIndex();
  expect(index).toEqual(guide.index);
  for (const language of languages) {
    expect(await readSealedPack(guide.index, language)).toEqual(guide.packs[language]);
  }
}

async function installOne() {
  network.serve(one.files);
  expect(await install()).toBe(1);
  network.log.length = storage.puts.length = 0;
}

describe('installing', () => {
  test('a new guide keeps the bytes as they came, the index last', async () => {
    network.serve(one.files);
    expect(await install()).toBe(1);
    await expectActive(one);
    expect(await addresses()).toEqual(sorted(one.files.keys()));
    expect(storage.puts.at(-1)).toBe(INDEX_PATH);
    const kept = await (await storage.open(PACKS)).match(ru);
    expect(await kept?.text()).toBe(one.files.get(ru));
  });

  test('asks for nothing but the files, past every cache and without following a redirect', async () => {
    const asked: RequestInit[] = [];
    network.serve(one.files);
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      asked.push(init);
      return network.fetch(path, init);
    });
    await install();
    expect(network.log[0]).toBe(INDEX_PATH);
    expect(sorted(network.log)).toEqual(sorted(one.files.keys()));
    for (const init of asked) {
      expect(init).toMatchObject({ cache: 'no-store', credentials: 'omit', redirect: 'manual' });
    }
  });

  test('an update replaces the old guide, old parts included', async () => {
    await installOne();
    network.serve(two.files);
    expect(await install()).toBe(2);
    await expectActive(two);
    expect(await addresses()).toEqual(sorted(two.files.keys()));
  });

  test('with nothing newer fetches the index only and writes nothing', async () => {
    await installOne();
    expect(await install()).toBe(1);
    expect(network.log).toEqual([INDEX_PATH]);
    expect(storage.puts).toEqual([]);
    await expectActive(one);
  });

  test('removes a language that is not wanted any more and fetches one that is wanted again', async () => {
    await installOne();
    await install(['kk', 'en']);
    expect(await keptLanguages(one.index)).toEqual(['kk', 'en']);
    await expectActive(one, ['kk', 'en']);
    network.log.length = 0;
    await install(['kk', 'uz']);
    expect(network.log).toEqual([INDEX_PATH, one.pathOf('uz')]);
    expect(await keptLanguages(one.index)).toEqual(['kk', 'uz']);
  });

  test('tells the share of the bytes, never falling, up to the whole', async () => {
    network.serve(one.files);
    for (const language of LANGUAGES) {
      const text = one.files.get(one.pathOf(language)) ?? '';
      network.answers.set(one.pathOf(language), () => inChunks(new TextEncoder().encode(text)));
    }
    const shares: number[] = [];
    await install(LANGUAGES, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBe(1);
  });

  test('old parts that cannot be removed do not undo the switch', async () => {
    await installOne();
    network.serve(two.files);
    storage.faults.delete = () => {
      throw new DOMException('disk', 'UnknownError');
    };
    expect(await install()).toBe(2);
    await expectActive(two);
  });
});

const other = (text: string) => text.replace(/[a-z]/, (letter) => (letter === 'q' ? 'z' : 'q'));
const newText = two.files.get(newRu) ?? '';

/** Every way in which an update goes wrong, and the reason a person is told. */
const FAILURES: [string, string, () => void][] = [
  ['an older release', 'older', () => network.serve(zero.files)],
  [
    'no network',
    'no-connection',
    () => network.answers.set(INDEX_PATH, () => Promise.reject(new TypeError())),
  ],
  ['a missing index', 'bad-answer', () => network.answers.clear()],
  ['a portal in place of the index', 'bad-answer', () => network.answers.set(INDEX_PATH, portalPage)],
  ['a redirect of the index', 'bad-answer', () => network.answers.set(INDEX_PATH, redirected)],
  [
    'an index that is too large',
    'bad-answer',
    () => network.answers.set(INDEX_PATH, () => new Response(' '.repeat(70_000))),
  ],
  [
    'an index broken off',
    'no-connection',
    () => network.answers.set(INDEX_PATH, () => brokenOff(two.indexText)),
  ],
  [
    'an index signed by nobody',
    'refused',
    () => network.answers.set(INDEX_PATH, () => new Response('{"payload":"{}","signatures":[]}')),
  ],
  ['a missing pack', 'bad-answer', () => void network.answers.delete(newRu)],
  ['a portal in place of a pack', 'bad-answer', () => network.answers.set(newRu, portalPage)],
  ['a redirect of a pack', 'bad-answer', () => network.answers.set(newRu, redirected)],
  ['an empty pack', 'bad-answer', () => network.answers.set(newRu, () => new Response(''))],
  ['an answer without a body', 'bad-answer', () => network.answers.set(newRu, () => new Response(null))],
  [
    'a pack of the wrong size',
    'bad-answer',
    () => network.answers.set(newRu, () => new Response(newText.slice(1))),
  ],
  [
    'a pack of the wrong hash',
    'bad-answer',
    () => network.answers.set(newRu, () => new Response(other(newText))),
  ],
  [
    'a pack of another language',
    'bad-answer',
    () => network.answers.set(newRu, () => new Response(two.files.get(two.pathOf('kk')))),
  ],
  ['a pack broken off', 'no-connection', () => network.answers.set(newRu, () => brokenOff(newText))],
  ['a full storage for parts', 'no-storage', () => (storage.faults.put = refuse(() => true))],
  [
    'a full storage for the index',
    'no-storage',
    () => (storage.faults.put = refuse((path) => path === INDEX_PATH)),
  ],
  [
    'a full storage for one part',
    'no-storage',
    () => (storage.faults.put = refuse((path) => path === newRu)),
  ],
];

const zero = await publishGuide(0);

function refuse(isRefused: (path: string) => boolean) {
  return (path: string) => {
    if (isRefused(path)) throw new DOMException('no room', 'UnknownError');
  };
}

describe('an update that fails leaves the old guide active and whole:', () => {
  test.each(FAILURES)('%s', async (_, reason, fail) => {
    await installOne();
    network.serve(two.files);
    fail();
    expect(await install()).toBe(`PackProblem ${reason}`);
    storage.faults = {};
    await expectActive(one);
    for (const path of one.files.keys()) expect(await addresses()).toContain(path);
    network.serve(two.files);
    expect(await install()).toBe(2);
    await expectActive(two);
    expect(await addresses()).toEqual(sorted(two.files.keys()));
  });

  test.each(FAILURES.filter(([name]) => name !== 'an older release'))(
    'nothing kept before, %s',
    async (_, reason, fail) => {
      network.serve(two.files);
      fail();
      expect(await install()).toBe(`PackProblem ${reason}`);
      expect(await readSealedIndex()).toBeUndefined();
    },
  );

  test('a pack with too many bytes is not read to its end', async () => {
    network.serve(two.files);
    let read = 0;
    const endless = new Uint8Array(1_000_000);
    network.answers.set(newRu, () => inChunks(endless, (count) => (read = count)));
    expect(await install()).toBe('PackProblem bad-answer');
    expect(read).toBeLessThan(two.index.languages.ru.parts.content.size + 500);
  });

  test('a connection that falls silent is given up', async () => {
    await installOne();
    network.serve(two.files);
    network.answers.set(newRu, silent);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const outcome = install();
    await vi.waitFor(() => expect(network.log).toContain(newRu));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(await outcome).toBe('PackProblem no-connection');
    vi.useRealTimers();
    await expectActive(one);
  });

  test('a part that was fetched before is not fetched again', async () => {
    network.serve(two.files);
    network.answers.set(newRu, () => brokenOff(newText));
    await install();
    network.log.length = 0;
    network.serve(two.files);
    expect(await install()).toBe(2);
    expect(network.log).toEqual([INDEX_PATH, newRu]);
  });
});
