import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openEntries, type EntriesStore } from '../../src/data/entries-database';
import type { Pack } from '../../src/model/pack-format';
import { ENTRY_KINDS } from './entry-kinds';
import { publishGuide, retitled } from './published-guide';
import { answerOf, createDatabase, dumpDatabase, type DatabaseDump } from './raw-database';

const NAME = 'listen-first:entries:/';
const SCHEMA_1 = 'tests/fixtures/entries-schema-1.json';

const { packs } = await publishGuide(1);
const { ru, kk } = packs;
const changed = retitled({ ...ru, release: 2 }, 'silence', 'Молчание');
const without = (pack: Pack, id: string): Pack => ({
  ...pack,
  entries: pack.entries.filter((entry) => entry.id !== id),
});

const opened: EntriesStore[] = [];

async function open(onClosed?: () => void): Promise<EntriesStore> {
  const store = await openEntries(onClosed);
  opened.push(store);
  return store;
}

async function openWith(pack: Pack, sha256: string): Promise<EntriesStore> {
  const store = await open();
  await store.project(pack, sha256);
  return store;
}

async function entriesIn(store: EntriesStore, { language }: Pack) {
  const repository = await store.repository(language);
  const lists = repository && (await Promise.all(ENTRY_KINDS.map((kind) => repository.listEntries(kind))));
  return { release: repository?.release, entries: lists?.flat() };
}

const whole = ({ release, entries }: Pack) => ({ release, entries });

/** Ids of the rows written and deleted while `work` runs, the row that names the pack by its language. */
async function changesIn(work: () => Promise<void>) {
  const written: unknown[] = [];
  const deleted: unknown[] = [];
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    written.push((args[0] as { id?: string }).id ?? (args[0] as { language: string }).language);
    return originalPut.apply(this, args);
  });
  const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    deleted.push((key as unknown[])[2]);
    return originalDelete.call(this, key);
  });
  const { originalPut, originalDelete } = originals;
  await work();
  put.mockRestore();
  remove.mockRestore();
  return { written, deleted };
}

const originals = {
  originalPut: IDBObjectStore.prototype.put,
  originalDelete: IDBObjectStore.prototype.delete,
};

afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  await Dexie.delete(NAME);
});

describe('projecting', () => {
  test('a changed pack writes the changed entries only', async () => {
    const store = await openWith(ru, 'one');
    const changes = await changesIn(() => store.project(changed, 'two'));
    expect(changes).toEqual({ written: ['silence', 'ru'], deleted: [] });
    expect(await entriesIn(store, ru)).toEqual(whole(changed));
  });

  test('removes what is gone and writes what is new', async () => {
    const store = await openWith(without(ru, 'practice'), 'one');
    const next = without(ru, 'kz-112');
    const changes = await changesIn(() => store.project(next, 'two'));
    expect(changes).toEqual({ written: ['practice', 'ru'], deleted: ['kz-112'] });
    expect(await entriesIn(store, ru)).toEqual(whole(next));
  });

  test('follows a new order', async () => {
    const store = await openWith(ru, 'one');
    const [first, second, ...rest] = ru.entries;
    const swapped = { ...ru, entries: [second!, first!, ...rest] };
    await store.project(swapped, 'two');
    expect(await entriesIn(store, ru)).toEqual(whole(swapped));
  });

  test('the same pack again writes nothing', async () => {
    const store = await openWith(ru, 'one');
    expect(await changesIn(() => store.project(ru, 'one'))).toEqual({ written: [], deleted: [] });
  });

  test('leaves other languages alone', async () => {
    const store = await openWith(kk, 'kk one');
    await store.project(ru, 'one');
    await store.project(changed, 'two');
    expect(await entriesIn(store, kk)).toEqual(whole(kk));
  });

  test.each([
    ['the first row', 0],
    ['the row that names the pack', 1],
  ])('that breaks off at %s leaves the old rows wholly', async (_, at) => {
    const store = await openWith(ru, 'one');
    let count = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (count === at) throw new DOMException('disk', 'QuotaExceededError');
      count += 1;
      return originals.originalPut.apply(this, args);
    });
    const next = without(changed, 'kz-112');
    await expect(store.project(next, 'two')).rejects.toThrow('disk');
    put.mockRestore();
    expect(await entriesIn(store, ru)).toEqual(whole(ru));
    await store.project(next, 'two');
    expect(await entriesIn(store, ru)).toEqual(whole(next));
  });

  test('drops the languages that are not kept any more', async () => {
    const store = await openWith(ru, 'one');
    await store.project(kk, 'kk one');
    await store.keepOnly(['kk', 'en']);
    expect(await store.repository('ru')).toBeUndefined();
    expect(await entriesIn(store, kk)).toEqual(whole(kk));
    const { stores } = await dumpDatabase(NAME);
    expect(stores['entries']?.rows).toHaveLength(kk.entries.length);
    expect(stores['packs']?.rows).toHaveLength(1);
  });
});

describe('reading', () => {
  test('a language that was never projected is not there', async () => {
    const store = await openWith(ru, 'one');
    expect(await store.repository('uz')).toBeUndefined();
  });

  test('what was projected is there after a restart', async () => {
    (await openWith(ru, 'one')).close();
    expect(await entriesIn(await open(), ru)).toEqual(whole(ru));
  });

  test.each([
    ['all entries are', undefined],
    ['one entry is', ['ru', 'article', 'silence']],
  ])('a projection of which %s lost counts as missing and is made again', async (_, key) => {
    (await openWith(ru, 'one')).close();
    const database = await answerOf(indexedDB.open(NAME));
    const rows = database.transaction('entries', 'readwrite').objectStore('entries');
    await answerOf(key ? rows.delete(key) : rows.clear());
    database.close();
    const store = await open();
    expect(await store.repository('ru')).toBeUndefined();
    await store.project(ru, 'one');
    expect(await entriesIn(store, ru)).toEqual(whole(ru));
  });
});

const row = { language: 'ru', kind: 'article', id: 'silence', order: 0, hash: 'x', entry: { from: 'newer' } };

/** What newer code could have made: the same stores and more, or none that this code knows. */
const NEWER: Record<string, DatabaseDump> = {
  'the same stores and one more': {
    version: 20,
    stores: {
      entries: {
        keyPath: ['language', 'kind', 'id'],
        indexes: {
          '[language+kind+order]': {
            keyPath: ['language', 'kind', 'order'],
            unique: false,
            multiEntry: false,
          },
          language: { keyPath: 'language', unique: false, multiEntry: false },
        },
        rows: [row],
      },
      packs: { keyPath: 'language', indexes: {}, rows: [{ language: 'ru', sha256: 'y', release: 5 }] },
      words: { keyPath: 'word', indexes: {}, rows: [{ word: 'тишина' }] },
    },
  },
  'stores of its own': {
    version: 20,
    stores: { guide: { keyPath: 'key', indexes: {}, rows: [{ key: 1, text: 'newer' }] } },
  },
  'the same names with other keys': {
    version: 30,
    stores: {
      entries: { keyPath: 'id', indexes: {}, rows: [row] },
      packs: { keyPath: 'language', indexes: {}, rows: [] },
    },
  },
};

describe('a database of newer code', () => {
  test.each(Object.entries(NEWER))('with %s is refused and left untouched', async (_, dump) => {
    await createDatabase(NAME, dump);
    expect(await dumpDatabase(NAME)).toEqual(dump);
    await expect(open()).rejects.toMatchObject({ name: 'NewerDatabase' });
    await expect(open()).rejects.toMatchObject({ name: 'NewerDatabase' });
    expect(await dumpDatabase(NAME)).toEqual(dump);
  });

  test('made while this code has the database open finds it closed and is told', async () => {
    const onClosed = vi.fn();
    const store = await open(onClosed);
    await store.project(ru, 'one');
    (await answerOf(indexedDB.open(NAME, 20))).close();
    expect(onClosed).toHaveBeenCalled();
    await expect(store.repository('ru')).rejects.toMatchObject({ name: 'DatabaseClosedError' });
    expect((await dumpDatabase(NAME)).version).toBe(20);
  });
});

test('a browser that refuses IndexedDB is said so by its own error', async () => {
  const refuse = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await expect(open()).rejects.toThrow('denied');
  refuse.mockRestore();
  expect(await entriesIn(await openWith(ru, 'one'), ru)).toEqual(whole(ru));
});

describe('schema 1', () => {
  const fixture = JSON.parse(readFileSync(SCHEMA_1, 'utf8')) as DatabaseDump;
  const shapeOf = ({ version, stores }: DatabaseDump) => ({
    version,
    stores: Object.entries(stores).map(([name, { keyPath, indexes }]) => ({ name, keyPath, indexes })),
  });

  test('is what this code makes: a change of it needs a new version and a fixture of its own', async () => {
    (await open()).close();
    expect(shapeOf(await dumpDatabase(NAME))).toEqual(shapeOf(fixture));
  });

  test('is opened, read and brought up to a new pack', async () => {
    await createDatabase(NAME, fixture);
    const store = await open();
    const rows = fixture.stores['entries']?.rows as { entry: object }[];
    expect(await entriesIn(store, ru)).toEqual({ release: 1, entries: rows.map(({ entry }) => entry) });
    await store.project(changed, 'two');
    expect(await entriesIn(store, ru)).toEqual(whole(changed));
  });
});
