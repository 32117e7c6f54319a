/// <reference lib="webworker" />
import type { PrecacheController } from 'workbox-precaching';
import type { FileFailure } from '../model/worker-messages';
import { findCause } from './find-cause';
import { withType } from './with-type';

interface PrecachedFile {
  url: string;
  integrity: string;
}

/**
 * The files that are not kept whole. Read to the end and by hash: a browser may keep the address of a file whose
 * bytes have gone bad.
 */
export async function missingFiles(
  files: PrecacheController,
  manifest: readonly PrecachedFile[],
): Promise<PrecachedFile[]> {
  const cache = await caches.open(files.strategy.cacheName);
  const whole = await Promise.all(
    manifest.map(({ url, integrity }) => isWhole(cache, files.getCacheKeyForURL(url) ?? url, integrity)),
  );
  return manifest.filter((_, at) => !whole[at]);
}

/**
 * Fetches missing files again, by hash, so that lost storage mends itself. Resolves to how many are kept now;
 * `onRefused` hears why one could not be had.
 */
export async function mendFiles(
  files: PrecacheController,
  missing: readonly PrecachedFile[],
  onRefused: (cause: FileFailure) => Promise<void>,
): Promise<number> {
  const cache = await caches.open(files.strategy.cacheName);
  let mended = 0;
  for (const { url, integrity } of missing) {
    try {
      const answer = await fetch(url, { integrity, cache: 'no-cache', redirect: 'error' });
      await cache.put(files.getCacheKeyForURL(url) ?? url, withType(answer, url));
      mended += 1;
    } catch (error) {
      // One is enough to know: the others would most likely meet the same.
      await onRefused(await findCause(error, url));
      break;
    }
  }
  return mended;
}

async function isWhole(cache: Cache, key: string, integrity: string): Promise<boolean> {
  const kept = await cache.match(key);
  if (!kept) return false;
  const bytes = await kept.arrayBuffer().catch(() => undefined);
  if (bytes && (await integrityOf(bytes)) === integrity) return true;
  // A page that cannot be read would fail to open; without it the shell of its language does.
  await cache.delete(key);
  return false;
}

async function integrityOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}
