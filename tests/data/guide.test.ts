import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Verify from '../../src/data/verify';
import { LANGUAGES, type Language } from '../../src/model/languages';
import type { FakeNetwork } from './fake-network';
import { freshDevice } from './fresh-device';
import type { MemoryCaches } from './memory-caches';
import { INDEX_PATH, publishGuide, retitled, trusted } from './published-guide';
import { answerOf, createDatabase, dumpDatabase } from './raw-database';

vi.mock('../../src/data/verify', async (original) => {
  const real = await original<typeof Verify>();
  return { ...real, verifyIndex: (text: string) => real.verifyIndex(text, trusted) };
});

const PACKS = 'listen-first:packs:/';
const DATABASE = 'listen-first:entries:/';
const one = await publishGuide(1);
const two = await publishGuide(2, (pack) => retitled(pack, 'silence', 'Second'));
const titleIn = ({ packs }: typeof one, language: Language) => {
  const [entry] = packs[language].entries.filter((it) => it.kind === 'article' && it.id === 'silence');
  return entry && 'title' in entry && entry.title;
};
const ALL = Object.fromEntries(LANGUAGES.map((it) => [it, one.index.languages[it].parts.content.size]));

let network: FakeNetwork;
let storage: MemoryCaches;

/** The modules of a page that has just been opened. */
async function openPage() {
  vi.resetModules();
  const guide = await import('../../src/data/guide');
  const { changeSettings } = await import('../../src/data/settings-store');
  const read = async (language: Language) =>
    (await (await guide.openRepository(language))?.findEntry('article', 'silence'))?.title;
  return { ...guide, changeSettings, read, state: () => guide.guideState.get() };
}

/** A device that was made ready and whose page was then closed. */
async function readyDevice(guide = one) {
  network.serve(guide.files);
  const page = await openPage();
  await page.updateGuide('ru');
  await page.projectEntries();
  expect(page.state()).toMatchObject({ release: guide.index.release, database: 'ready', problem: undefined });
  await closeDatabase();
  network.serve(new Map());
  network.log.length = 0;
}

/** Another tab that changes the database makes every open page let go of it. */
async function closeDatabase(): Promise<void> {
  const request = indexedDB.open(DATABASE, 19);
  request.onupgradeneeded = () => request.transaction?.abort();
  await answerOf(request).catch(() => undefined);
}

const noNetwork = () => network.answers.set(INDEX_PATH, () => Promise.reject(new TypeError('no network')));
const packs = async () => storage.open(PACKS);

beforeEach(() => {
  ({ network, storage } = freshDevice());
  const kept = new Map<string, string>();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await closeDatabase();
  await Dexie.delete(DATABASE);
});

describe('a device with nothing', () => {
  test('gets the guide and reads it, before and after it is projected', async () => {
    network.serve(one.files);
    const page = await openPage();
    expect(await page.read('kk')).toBeUndefined();
    await page.updateGuide('ru');
    expect(page.state()).toEqual({
      release: 1,
      kept: ALL,
      openable: LANGUAGES,
      progress: 1,
      database: 'waiting',
    });
    expect(await page.read('kk')).toBe(titleIn(one, 'kk'));
    await page.projectEntries();
    expect(page.state().database).toBe('ready');
    storage.faults.open = () => {
      throw new Error('the database is enough');
    };
    expect(await page.read('kk')).toBe(titleIn(one, 'kk'));
  });

  test('waits with a reader for a fetch that is under way', async () => {
    network.serve(one.files);
    const page = await openPage();
    const fetched = page.updateGuide('ru');
    expect(await page.read('uz')).toBe(titleIn(one, 'uz'));
    await fetched;
  });

  test('says why nothing came', async () => {
    noNetwork();
    const page = await openPage();
    await page.updateGuide('ru');
    await page.projectEntries();
    expect(page.state()).toEqual({
      kept: {},
      openable: [],
      progress: 0,
      problem: 'no-connection',
      database: 'waiting',
    });
  });

  test('counts a language as kept that comes while the others are looked through', async () => {
    network.serve(one.files);
    const page = await openPage();
    page.changeSettings({ kept: ['ru'] });
    await page.updateGuide('ru');
    const looking = page.projectEntries();
    page.changeSettings({ kept: ['ru', 'kk'] });
    await page.updateGuide('ru');
    await looking;
    expect(Object.keys(page.state().kept).sort()).toEqual(['kk', 'ru']);
  });

  test('fetches a language that is asked for while others are under way', async () => {
    network.serve(one.files);
    const page = await openPage();
    page.changeSettings({ kept: ['ru'] });
    network.answers.set(one.pathOf('ru'), () => {
      page.changeSettings({ kept: ['ru', 'kk'] });
      void page.updateGuide('ru');
      return new Response(one.files.get(one.pathOf('ru')));
    });
    await page.updateGuide('ru');
    expect(Object.keys(page.state().kept)).toEqual(['ru', 'kk']);
  });
});

describe('without a network', () => {
  test('an unharmed device reads everything', async () => {
    await readyDevice();
    noNetwork();
    const page = await openPage();
    for (const language of LANGUAGES) expect(await page.read(language)).toBe(titleIn(one, language));
    await page.updateGuide('ru');
    await page.projectEntries();
    expect(page.state()).toMatchObject({
      kept: ALL,
      release: 1,
      database: 'ready',
      problem: 'no-connection',
    });
  });

  test('a pack is read once for all who ask at the same time', async () => {
    await readyDevice();
    const page = await openPage();
    const [first, second] = await Promise.all([page.openRepository('ru'), page.openRepository('ru')]);
    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  test('packs that were deleted are read from the database', async () => {
    await readyDevice();
    await storage.delete(PACKS);
    const page = await openPage();
    for (const language of LANGUAGES) expect(await page.read(language)).toBe(titleIn(one, language));
  });

  test('a database that was deleted is read from the packs and made again', async () => {
    await readyDevice();
    await Dexie.delete(DATABASE);
    const page = await openPage();
    expect(await page.read('uz')).toBe(titleIn(one, 'uz'));
    await page.projectEntries();
    expect(page.state().database).toBe('ready');
    expect((await dumpDatabase(DATABASE)).stores['packs']?.rows).toHaveLength(LANGUAGES.length);
  });

  test.each(['refused', 'missing'])('a %s database is said so, and the packs are read', async (kind) => {
    await readyDevice();
    const factory = indexedDB;
    if (kind === 'missing') vi.stubGlobal('indexedDB', undefined);
    else {
      vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError');
      });
    }
    const page = await openPage();
    await page.projectEntries();
    expect(page.state()).toMatchObject({ database: 'refused', kept: ALL });
    expect(await page.read('kk')).toBe(titleIn(one, 'kk'));
    vi.restoreAllMocks();
    vi.stubGlobal('indexedDB', factory);
  });

  test('a database of newer code is said so and left untouched, the packs are read and renewed', async () => {
    await readyDevice();
    await Dexie.delete(DATABASE);
    const newer = { version: 20, stores: { guide: { keyPath: 'key', indexes: {}, rows: [{ key: 1 }] } } };
    await createDatabase(DATABASE, newer);
    const page = await openPage();
    await page.projectEntries();
    expect(page.state().database).toBe('newer');
    network.serve(two.files);
    await page.updateGuide('ru');
    await page.projectEntries();
    expect(page.state()).toMatchObject({ database: 'newer', release: 2 });
    expect(await page.read('ru')).toBe('Second');
    expect(await dumpDatabase(DATABASE)).toEqual(newer);
  });

  test('a database that fails while it is read gives way to the packs', async () => {
    await readyDevice();
    const page = await openPage();
    await page.projectEntries();
    const repository = await page.openRepository('kk');
    const fail = () => {
      throw new DOMException('disk', 'UnknownError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(fail);
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(fail);
    vi.spyOn(IDBIndex.prototype, 'openCursor').mockImplementation(fail);
    const { entries } = one.packs.kk;
    expect(await repository?.findEntry('article', 'silence')).toEqual(
      entries.find(({ id }) => id === 'silence'),
    );
    expect(await repository?.listEntries('country')).toEqual(
      entries.filter(({ kind }) => kind === 'country'),
    );
  });
});

describe('where storage is refused', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };

  /** As a browser does whose owner lets no page keep anything. */
  function refuseEverything() {
    vi.stubGlobal('caches', { open: async () => refuse(), has: async () => refuse() });
    vi.stubGlobal('indexedDB', { open: refuse });
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    vi.stubGlobal('navigator', { locks: { request: async () => refuse() } });
  }

  let factory: IDBFactory;
  beforeEach(() => void (factory = indexedDB));
  afterEach(() => vi.stubGlobal('indexedDB', factory));

  test('the guide is read from memory for the visit, counts as not kept and says why', async () => {
    network.serve(one.files);
    refuseEverything();
    const page = await openPage();
    await page.updateGuide('ru');
    await page.projectEntries();
    expect(page.state()).toMatchObject({
      release: 1,
      kept: {},
      openable: LANGUAGES,
      problem: 'no-storage',
      database: 'refused',
    });
    for (const language of LANGUAGES) expect(await page.read(language)).toBe(titleIn(one, language));
  });

  test('what came once is not fetched again in the same visit, and a newer guide takes its place', async () => {
    network.serve(one.files);
    refuseEverything();
    const page = await openPage();
    await page.updateGuide('ru');
    network.log.length = 0;
    await page.updateGuide('ru');
    expect(network.log).toEqual([INDEX_PATH]);
    network.serve(two.files);
    await page.updateGuide('ru');
    expect(await page.read('ru')).toBe('Second');
    expect(page.state()).toMatchObject({ release: 2, openable: LANGUAGES });
    network.serve(one.files);
    await page.updateGuide('ru');
    expect(page.state()).toMatchObject({ release: 2, problem: 'older' });
  });

  test('a device that is full keeps and reads its old guide', async () => {
    await readyDevice();
    network.serve(two.files);
    storage.faults.put = refuse;
    const page = await openPage();
    await page.updateGuide('ru');
    expect(page.state()).toMatchObject({ release: 1, kept: ALL, problem: 'no-storage' });
    expect(await page.read('ru')).toBe(titleIn(one, 'ru'));
  });

  test('one language that finds no room is read in this visit beside those that are kept', async () => {
    network.serve(one.files);
    const page = await openPage();
    page.changeSettings({ kept: ['ru'] });
    await page.updateGuide('ru');
    storage.faults.put = refuse;
    page.changeSettings({ kept: ['ru', 'kk'] });
    await page.updateGuide('ru');
    expect(Object.keys(page.state().kept)).toEqual(['ru']);
    expect(page.state()).toMatchObject({ openable: ['ru', 'kk'], problem: 'no-storage' });
    expect(await page.read('kk')).toBe(titleIn(one, 'kk'));
    storage.faults = {};
    await page.updateGuide('ru');
    expect(Object.keys(page.state().kept)).toEqual(['ru', 'kk']);
  });
});

test('the database is opened once for all who need it at the same time, and can be closed', async () => {
  await readyDevice();
  await storage.delete(PACKS);
  const page = await openPage();
  const opened: IDBDatabase[] = [];
  const open = IDBFactory.prototype.open;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  });
  await Promise.all(LANGUAGES.map((language) => page.read(language)));
  // One look at its version, and one connection.
  expect(opened).toHaveLength(2);
});

describe('a pack with damaged bytes', () => {
  const damage = async (language: Language) =>
    (await packs()).put(one.pathOf(language), new Response('damaged'));

  test('is dropped, is not called kept any more, and the database is read instead', async () => {
    await readyDevice();
    await damage('ru');
    noNetwork();
    const page = await openPage();
    await page.updateGuide('ru');
    await page.projectEntries();
    expect(await (await packs()).match(one.pathOf('ru'))).toBeUndefined();
    expect(Object.keys(page.state().kept)).toEqual(['kk', 'uz', 'uz-Cyrl', 'en']);
    expect(page.state().problem).toBe('no-connection');
    expect(await page.read('ru')).toBe(titleIn(one, 'ru'));
  });

  test('is noticed where there is no database too', async () => {
    await readyDevice();
    await damage('ru');
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const page = await openPage();
    await page.projectEntries();
    expect(Object.keys(page.state().kept)).toEqual(['kk', 'uz', 'uz-Cyrl', 'en']);
    expect(await page.read('ru')).toBeUndefined();
  });

  test('is fetched again as soon as there is a network', async () => {
    await readyDevice();
    await damage('ru');
    network.serve(one.files);
    const page = await openPage();
    await page.updateGuide('ru');
    await page.projectEntries();
    expect(page.state()).toMatchObject({ kept: ALL, problem: undefined, database: 'ready' });
    expect(network.log).toContain(one.pathOf('ru'));
    expect(await (await (await packs()).match(one.pathOf('ru')))?.text()).toBe(
      one.files.get(one.pathOf('ru')),
    );
  });
});

describe('several tabs and versions', () => {
  test('a tab whose guide another tab has replaced finds the new one', async () => {
    await readyDevice();
    const page = await openPage();
    expect(await page.read('ru')).toBe(titleIn(one, 'ru'));
    await readyDevice(two);
    noNetwork();
    await page.projectEntries();
    expect(page.state().release).toBe(2);
    expect(page.state().problem).toBeUndefined();
    expect(Object.keys(page.state().kept)).toEqual([...LANGUAGES]);
    expect(await page.read('ru')).toBe('Second');
  });

  test('packs of a newer app ask for that app and stay', async () => {
    await readyDevice();
    const text = JSON.stringify({ payload: '{"format":2}', signatures: [] });
    const { sha256Hex } = await import('../../compiler/sha256-hex');
    await (await packs()).put(INDEX_PATH, new Response(text, { headers: { 'x-sha256': sha256Hex(text) } }));
    network.serve(one.files);
    const page = await openPage();
    await page.updateGuide('ru');
    expect(page.state().problem).toBe('update-app');
    expect(await page.read('ru')).toBe(titleIn(one, 'ru'));
    expect(await (await (await packs()).match(INDEX_PATH))?.text()).toBe(text);
  });
});

test('a language that is not wanted any more leaves the database too', async () => {
  await readyDevice();
  network.serve(one.files);
  const page = await openPage();
  page.changeSettings({ kept: ['ru', 'kk'] });
  await page.updateGuide('ru');
  await page.projectEntries();
  expect(Object.keys(page.state().kept)).toEqual(['ru', 'kk']);
  const rows = (await dumpDatabase(DATABASE)).stores['packs']?.rows as { language: Language }[];
  expect(rows.map(({ language }) => language)).toEqual(['kk', 'ru']);
  expect(await page.read('uz')).toBeUndefined();
});
