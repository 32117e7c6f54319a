import type { Page } from '@playwright/test';
import type { Device, Site } from './test';

const PACKS = 'listen-first:packs:/';
const ENTRIES = 'listen-first:entries:/';

/** What one database holds, for comparing. */
export interface DatabaseContent {
  version: number;
  rows: Record<string, unknown[]>;
}

/** Works on the storage of the site from a page of it that runs none of the app. */
export async function inStorage<T>(site: Site, device: Device, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await device.context.newPage();
  await page.goto(`${site.url}icons/icon.svg`);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** The browser may empty its own cache at any time; a script that is found there is found by luck. */
export async function emptyBrowserCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

/** Without the app: with stores of its own, as later code could have made it. */
export function makeNewerDatabase(page: Page, version: number): Promise<void> {
  return page.evaluate(
    ([name, newer]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, newer);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore('guide', { keyPath: 'key' });
          for (let key = 0; key < 50; key += 1) store.add({ key, text: `newer ${key}` });
        };
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    [ENTRIES, version] as const,
  );
}

/** What the app's database holds; undefined when there is none. */
export function readDatabase(page: Page): Promise<DatabaseContent | undefined> {
  return page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some((it) => it.name === name)) return undefined;
    const database = await answer(indexedDB.open(name));
    const rows: Record<string, unknown[]> = {};
    for (const store of database.objectStoreNames) {
      rows[store] = await answer(database.transaction(store).objectStore(store).getAll());
    }
    database.close();
    return { version: database.version, rows };
  }, ENTRIES);
}

/** `deleted`: the database is gone; otherwise these stores of it are emptied. */
export function loseDatabase(page: Page, lost: 'deleted' | readonly string[]): Promise<void> {
  return page.evaluate(
    ([name, stores]) =>
      new Promise<void>((resolve, reject) => {
        if (stores === 'deleted') {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onerror = request.onblocked = () => reject(new Error('not deleted'));
          return;
        }
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const transaction = request.result.transaction(stores, 'readwrite');
          for (const store of stores) transaction.objectStore(store).clear();
          transaction.oncomplete = () => resolve();
          request.result.close();
        };
      }),
    [ENTRIES, lost] as const,
  );
}

/** Resolves to false when there was nothing to delete. */
export function losePacks(page: Page): Promise<boolean> {
  return page.evaluate((name) => caches.delete(name), PACKS);
}

/** Flips one bit in the middle of a kept pack or file of the app. `address` is below the base. */
export async function damageKept(page: Page, address: string): Promise<void> {
  await page.evaluate(async (path) => {
    let damaged = false;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys(path, { ignoreSearch: true })) {
        const kept = (await cache.match(request))!;
        const bytes = new Uint8Array(await kept.arrayBuffer());
        bytes[bytes.length >> 1]! ^= 1;
        await cache.put(request, new Response(bytes, { headers: kept.headers }));
        damaged = true;
      }
    }
    if (!damaged) throw new Error(`${path} is not kept`);
  }, `/${address}`);
}

/** Deletes a kept file of the app. `address` is below the base. */
export async function loseFile(page: Page, address: string): Promise<void> {
  await page.evaluate(async (path) => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const deleted = await Promise.all(
      names.map(async (name) => (await caches.open(name)).delete(path, { ignoreSearch: true })),
    );
    if (!deleted.includes(true)) throw new Error(`${path} was not kept`);
  }, `/${address}`);
}

/** What a browser does that removes one kind of storage and not the other. */
export async function loseEveryCache(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
}
