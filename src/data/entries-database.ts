import Dexie, { type EntityTable, type Table } from 'dexie';
import type { GuideRepository } from '../model/guide-repository';
import type { Language } from '../model/languages';
import type { Entry, EntryKind, EntryOf, Pack } from '../model/pack-format';

/** The projection of sealed packs into IndexedDB: a cache that can be dropped and refilled at any time. */
const NAME = `listen-first:entries:${import.meta.env.BASE_URL}`;
const VERSION = 1;

interface EntryRow {
  language: Language;
  kind: EntryKind;
  id: string;
  /** Place of the entry in its pack. */
  order: number;
  hash: string;
  entry: Entry;
}

interface PackRow {
  language: Language;
  sha256: string;
  release: number;
  /** How many rows belong to it: fewer mean that storage was lost. */
  entries: number;
}

class EntriesDatabase extends Dexie {
  entries!: Table<EntryRow, [Language, EntryKind, string]>;
  packs!: EntityTable<PackRow, 'language'>;

  constructor() {
    // A closed database stays closed: newer code may be changing it.
    super(NAME, { autoOpen: false });
    this.version(VERSION).stores({
      entries: '[language+kind+id], [language+kind+order], language',
      packs: 'language',
    });
  }
}

/** A newer version of the app made the database: it must be left untouched. */
class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

export interface EntriesStore {
  /** The repository of a language, or undefined when that pack has not been projected. */
  repository(language: Language): Promise<GuideRepository | undefined>;
  /** Makes the rows of a language equal to its pack, writing changed entries only, in one transaction. */
  project(pack: Pack, sha256: string): Promise<void>;
  /** Removes the rows of all other languages. */
  keepOnly(languages: readonly Language[]): Promise<void>;
  close(): void;
}

/**
 * Opens the database. Throws NewerDatabase when newer code made it, and whatever the browser throws
 * when it refuses IndexedDB.
 */
export async function openEntries(onClosed: () => void = () => {}): Promise<EntriesStore> {
  // Before Dexie may touch it: Dexie opens a newer database without an error and adds what it misses there.
  if (isNewer(await readVersion())) throw new NewerDatabase(NAME);
  const database = new EntriesDatabase();
  database.on('versionchange', () => {
    // Another tab runs newer code: get out of its way. The sealed pack goes on being read.
    database.close();
    onClosed();
  });
  database.on('close', onClosed);
  await database.open();
  // Again, because another tab may have upgraded it meanwhile.
  if (isNewer(database.backendDB().version)) {
    database.close();
    throw new NewerDatabase(NAME);
  }
  return {
    repository: async (language) => {
      const pack = await findWhole(database, language);
      return pack && dexieRepository(database, pack);
    },
    project: (pack, sha256) => project(database, pack, sha256),
    keepOnly: (languages) => keepOnly(database, languages),
    close: () => database.close(),
  };
}

/** Dexie multiplies versions by ten. */
const isNewer = (version: number): boolean => version >= (VERSION + 1) * 10;

/** The version that the browser has; 0 when there is no database, and none is left behind. */
function readVersion(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = (event) => {
      event.preventDefault();
      if (request.error?.name === 'AbortError') resolve(0);
      else reject(request.error);
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(request.result.version);
    };
  });
}

/** What a language was projected from, if all its rows are there. */
async function findWhole(
  { packs, entries }: EntriesDatabase,
  language: Language,
): Promise<PackRow | undefined> {
  const pack = await packs.get(language);
  if (!pack) return undefined;
  return (await entries.where({ language }).count()) === pack.entries ? pack : undefined;
}

function dexieRepository({ entries }: EntriesDatabase, { language, release }: PackRow): GuideRepository {
  return {
    release,
    async findEntry<K extends EntryKind>(kind: K, id: string) {
      return (await entries.get([language, kind, id]))?.entry as EntryOf<K> | undefined;
    },
    async listEntries<K extends EntryKind>(kind: K) {
      const range = entries.where('[language+kind+order]');
      const rows = await range
        .between([language, kind, Dexie.minKey], [language, kind, Dexie.maxKey])
        .toArray();
      return rows.map((row) => row.entry as EntryOf<K>);
    },
  };
}

async function project(database: EntriesDatabase, pack: Pack, sha256: string): Promise<void> {
  const { language, release } = pack;
  await database.transaction('rw', database.entries, database.packs, async () => {
    if ((await findWhole(database, language))?.sha256 === sha256) return;
    const rows = pack.entries.map((entry, order): EntryRow => {
      const { kind, id, hash } = entry;
      return { language, kind, id, order, hash, entry };
    });
    const old = await database.entries.where({ language }).toArray();
    const oldByKey = new Map(old.map((row) => [`${row.kind} ${row.id}`, row]));
    const changed = rows.filter((row) => {
      const before = oldByKey.get(`${row.kind} ${row.id}`);
      return before?.hash !== row.hash || before.order !== row.order;
    });
    const present = new Set(rows.map((row) => `${row.kind} ${row.id}`));
    const gone = old.filter((row) => !present.has(`${row.kind} ${row.id}`));
    await database.entries.bulkDelete(gone.map((row) => [row.language, row.kind, row.id]));
    await database.entries.bulkPut(changed);
    await database.packs.put({ language, sha256, release, entries: rows.length });
  });
}

async function keepOnly({ entries, packs }: EntriesDatabase, languages: readonly Language[]): Promise<void> {
  await entries.where('language').noneOf(languages).delete();
  await packs.where('language').noneOf(languages).delete();
}
