import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { contentType } from '../../../deploy/content-types';
import { SECURITY_HEADERS } from '../../../deploy/headers';
import { fileOf, genuineFiles } from './edition-files';

/** One answer in Cache Storage: its address below the base and the SHA-256 of its body in base64. */
export type KeptFile = [address: string, sha256: string];

/** Everything of the app and the guide that Cache Storage of this site holds. An app that is installing may hold two versions of an address. */
export function keptFiles(page: Page, base = '/'): Promise<KeptFile[]> {
  return page.evaluate(async (below) => {
    const kept: [string, string][] = [];
    for (const name of await caches.keys()) {
      if (name.includes(':interview:')) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body ?? new ArrayBuffer(0)));
        kept.push([new URL(request.url).pathname.slice(below.length), btoa(String.fromCharCode(...hash))]);
      }
    }
    return kept;
  }, base);
}

/** The headers of every file of the app that Cache Storage holds, by its address below the base. */
function keptHeaders(page: Page): Promise<[address: string, headers: Record<string, string>][]> {
  return page.evaluate(async () => {
    const kept: [string, Record<string, string>][] = [];
    for (const name of await caches.keys()) {
      if (!name.includes('precache')) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request, { ignoreVary: true });
        kept.push([new URL(request.url).pathname.slice(1), Object.fromEntries(answer?.headers ?? [])]);
      }
    }
    return kept;
  });
}

/** Every file of the app is kept under the headers of our own servers and no others. */
export async function expectOwnHeaders(page: Page): Promise<void> {
  const own = (address: string) => ({ ...SECURITY_HEADERS, 'content-type': contentType(fileOf(address)) });
  const kept = await keptHeaders(page);
  expect(kept).not.toEqual([]);
  expect(kept).toEqual(kept.map(([address]) => [address, own(address)]));
}

/** Nothing may be kept that is not, byte for byte, a file of one of these built apps. */
export async function expectOnlyGenuine(page: Page, ...roots: string[]): Promise<void> {
  const known = roots.map(genuineFiles);
  const kept = await keptFiles(page);
  expect(kept.filter(([address, hash]) => !known.some((files) => files.get(address) === hash))).toEqual([]);
}

/** Every file of this built app and every pack is kept. */
export async function expectAllKept(page: Page, root: string): Promise<void> {
  expect(await keptFiles(page)).toEqual(expect.arrayContaining([...genuineFiles(root)]));
}
