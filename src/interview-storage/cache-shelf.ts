import type { Shelf } from './interview-records';

const BASE = import.meta.env.BASE_URL;
const CACHE = `listen-first:interview:${BASE}`;

/** An address that no page and no file has. */
const addressOf = (name: string): string => `${BASE}interview-record/${name}`;

/** Small texts in Cache Storage: an entry that is rewritten and removed leaves no file behind in Chromium. */
export const cacheShelf: Shelf = {
  async read(name) {
    // On a page that is not secure there is no Cache Storage, and so nothing in it.
    if (typeof caches === 'undefined') return undefined;
    if (!(await caches.has(CACHE))) return undefined;
    return (await (await caches.open(CACHE)).match(addressOf(name)))?.text();
  },
  async write(name, text) {
    await (await caches.open(CACHE)).put(addressOf(name), new Response(text));
  },
  async remove(name) {
    await (await caches.open(CACHE)).delete(addressOf(name));
  },
  async clear() {
    await caches.delete(CACHE);
  },
};
