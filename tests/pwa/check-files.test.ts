import type { PrecacheController } from 'workbox-precaching';
import { beforeEach, expect, test, vi } from 'vitest';
import { checkFiles, mendFiles } from '../../src/service-worker/check-files';
import { integrityOf } from '../../src/service-worker/integrity-of';
import { isOwnAnswer, ownAnswer } from '../../src/service-worker/own-answer';
import { MemoryCaches } from '../data/memory-caches';

vi.stubGlobal('self', { location: { href: 'http://localhost/sw.js' } });

const KEY = 'http://localhost/ru/?__WB_REVISION__=1';
const BYTES = new TextEncoder().encode('Спасибо');
const FILES = {
  strategy: { cacheName: 'app' },
  getCacheKeyForURL: () => KEY,
} as unknown as PrecacheController;

const manifest = [{ url: 'ru/', integrity: await integrityOf(BYTES.buffer) }];
const spoilt = { 'content-type': 'text/html; charset=windows-1251', refresh: '0;url=/portal/' };
let storage: MemoryCaches;
const fetched = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  storage = new MemoryCaches();
  fetched.mockReset();
  vi.stubGlobal('caches', storage);
  vi.stubGlobal('fetch', fetched);
});

const keep = async (answer: Response) => (await storage.open('app')).put(KEY, answer);
const kept = async () => (await storage.open('app')).match(KEY);

test('a file that is ours is left alone', async () => {
  await keep(ownAnswer(BYTES, 'ru/'));
  expect(await checkFiles(FILES, manifest)).toEqual({ missing: [], renewed: 0 });
  expect(storage.puts).toHaveLength(1);
});

test('right bytes under foreign headers are kept again under ours, without the network', async () => {
  await keep(new Response(BYTES, { headers: spoilt }));
  expect(await checkFiles(FILES, manifest)).toEqual({ missing: [], renewed: 1 });
  const answer = await kept();
  expect(answer && isOwnAnswer(answer, 'ru/')).toBe(true);
  expect(await answer?.text()).toBe('Спасибо');
  expect(fetched).not.toHaveBeenCalled();
  expect(await checkFiles(FILES, manifest)).toEqual({ missing: [], renewed: 0 });
});

test('where there is no room to keep them again, they stay, and the file counts as missing', async () => {
  await keep(new Response(BYTES, { headers: spoilt }));
  storage.faults.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(await checkFiles(FILES, manifest)).toEqual({ missing: manifest, renewed: 0 });
  expect(await (await kept())?.text()).toBe('Спасибо');
});

test('wrong bytes under our headers are dropped', async () => {
  await keep(ownAnswer('another', 'ru/'));
  expect(await checkFiles(FILES, manifest)).toEqual({ missing: manifest, renewed: 0 });
  expect(await kept()).toBeUndefined();
});

test('what is fetched again is kept under our headers, whatever was said of it', async () => {
  fetched.mockResolvedValue(new Response(BYTES, { status: 203, headers: { ...spoilt, vary: '*' } }));
  expect(await mendFiles(FILES, manifest, async () => undefined)).toBe(1);
  expect(await checkFiles(FILES, manifest)).toEqual({ missing: [], renewed: 0 });
});
