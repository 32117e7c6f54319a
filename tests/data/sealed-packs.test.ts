import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256Hex } from '../../compiler/sha256-hex';
import { installPacks } from '../../src/data/install-packs';
import { keptLanguages, readSealedIndex, readSealedPack } from '../../src/data/sealed-packs';
import type * as Verify from '../../src/data/verify';
import { LANGUAGES } from '../../src/model/languages';
import type { FakeNetwork } from './fake-network';
import { freshDevice } from './fresh-device';
import type { MemoryCaches } from './memory-caches';
import { INDEX_PATH, publishGuide, trusted } from './published-guide';

// The tests sign with the development key; the build of the app names the keys it trusts.
vi.mock('../../src/data/verify', async (original) => {
  const real = await original<typeof Verify>();
  return { ...real, verifyIndex: (text: string) => real.verifyIndex(text, trusted) };
});

const PACKS = 'listen-first:packs:/';
const one = await publishGuide(1);
const ru = one.pathOf('ru');

let network: FakeNetwork;
let storage: MemoryCaches;

beforeEach(() => {
  ({ network, storage } = freshDevice());
});

/** The release that is active then, or the reason of the refusal. */
async function install() {
  return installPacks(LANGUAGES, () => {}).then(
    ({ release }) => release,
    (error: { name: string; reason: string }) => `${error.name} ${error.reason}`,
  );
}

async function installOne() {
  network.serve(one.files);
  expect(await install()).toBe(1);
  network.log.length = 0;
}

async function expectWhole() {
  expect(await readSealedIndex()).toEqual(one.index);
  for (const language of LANGUAGES) {
    expect(await readSealedPack(one.index, language)).toEqual(one.packs[language]);
  }
}

async function addresses(): Promise<string[]> {
  const requests = await (await storage.open(PACKS)).keys();
  return requests.map(({ url }) => new URL(url).pathname);
}

const oneLetterChanged = (text: string) => text.replace('a', 'b');

describe('what is kept', () => {
  const damage = async (path: string, text: string) =>
    (await storage.open(PACKS)).put(path, new Response(text));

  test('a damaged part is dropped, counts as missing and is fetched again', async () => {
    await installOne();
    await damage(ru, oneLetterChanged(one.files.get(ru) ?? ''));
    expect(await readSealedPack(one.index, 'ru')).toBeUndefined();
    expect(await keptLanguages(one.index)).toEqual(['kk', 'uz', 'uz-Cyrl', 'en']);
    expect(await install()).toBe(1);
    expect(network.log).toEqual([INDEX_PATH, ru]);
    await expectWhole();
  });

  test('a part whose bytes cannot be read any more is dropped and fetched again', async () => {
    await installOne();
    storage.faults.read = (path) => {
      if (path === ru) throw new DOMException('checksum', 'UnknownError');
    };
    expect(await readSealedPack(one.index, 'ru')).toBeUndefined();
    storage.faults = {};
    expect(await install()).toBe(1);
    expect(network.log).toEqual([INDEX_PATH, ru]);
    await expectWhole();
  });

  test.each([
    ['no JSON', ''],
    ['no index', '{}'],
    ['an index without languages', '{"payload":"{\\"format\\":1,\\"release\\":9}","signatures":[]}'],
    ['an index with one digit changed', one.indexText.replace('\\"release\\":1', '\\"release\\":9')],
  ])('an active index that became %s counts as missing and is fetched again', async (_, text) => {
    await installOne();
    expect(text).not.toBe(one.indexText);
    await damage(INDEX_PATH, text);
    expect(await readSealedIndex()).toBeUndefined();
    expect(await install()).toBe(1);
    expect(network.log).toEqual([INDEX_PATH]);
    await expectWhole();
  });

  test('by a newer app is not touched by an older one', async () => {
    const newer = JSON.stringify({
      payload: JSON.stringify({ format: 2, release: 3, parts: ['x'] }),
      signatures: [],
    });
    await installOne();
    const headers = { 'x-sha256': sha256Hex(newer) };
    await (await storage.open(PACKS)).put(INDEX_PATH, new Response(newer, { headers }));
    await damage('/packs/x.json', 'made by newer code');
    const before = await addresses();
    await expect(readSealedIndex()).rejects.toMatchObject({ reason: 'update-app' });
    expect(await install()).toBe('PackProblem update-app');
    expect(await addresses()).toEqual(before);
  });

  test('by an older app in a format of its own counts as missing', async () => {
    const older = JSON.stringify({ payload: '{"format":0}', signatures: [] });
    const headers = { 'x-sha256': sha256Hex(older) };
    await (await storage.open(PACKS)).put(INDEX_PATH, new Response(older, { headers }));
    network.serve(one.files);
    expect(await install()).toBe(1);
    await expectWhole();
  });

  test('reads as nothing where storage is refused', async () => {
    storage.faults.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(await readSealedIndex()).toBeUndefined();
    expect(await readSealedPack(one.index, 'ru')).toBeUndefined();
    expect(await keptLanguages(one.index)).toEqual([]);
    network.serve(one.files);
    expect(await install()).toBe('PackProblem no-storage');
  });

  test('reads as nothing in a browser without Cache Storage', async () => {
    vi.stubGlobal('caches', undefined);
    expect(await readSealedIndex()).toBeUndefined();
    expect(await keptLanguages(one.index)).toEqual([]);
  });
});
