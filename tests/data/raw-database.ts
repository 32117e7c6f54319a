/** IndexedDB without Dexie, as newer or older code would have left it. */
export interface DatabaseDump {
  version: number;
  stores: Record<string, StoreDump>;
}

export interface StoreDump {
  keyPath: string | string[] | null;
  indexes: Record<string, { keyPath: string | string[]; unique: boolean; multiEntry: boolean }>;
  rows: unknown[];
}

/** Makes a database exactly as described. */
export async function createDatabase(name: string, { version, stores }: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [storeName, { keyPath, indexes, rows }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(storeName, { keyPath });
      for (const [index, it] of Object.entries(indexes)) store.createIndex(index, it.keyPath, it);
      for (const row of rows) store.add(row);
    }
  };
  (await answerOf(request)).close();
}

/** Everything that is in a database. It must exist. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const database = await answerOf(indexedDB.open(name));
  const stores: DatabaseDump['stores'] = {};
  for (const storeName of database.objectStoreNames) {
    const store = database.transaction(storeName).objectStore(storeName);
    const rows = await answerOf<unknown[]>(store.getAll());
    const indexes = [...store.indexNames].map((it) => {
      const { keyPath, unique, multiEntry } = store.index(it);
      return [it, { keyPath, unique, multiEntry }] as const;
    });
    stores[storeName] = { keyPath: store.keyPath, indexes: Object.fromEntries(indexes), rows };
  }
  database.close();
  return { version: database.version, stores };
}

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
