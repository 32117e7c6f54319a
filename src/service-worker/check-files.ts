/// <reference lib="webworker" />
import { cacheNames } from 'workbox-core';
import { getCacheKeyForURL } from 'workbox-precaching';
import type { FileFailure, FilesState } from '../model/worker-messages';
import { findCause } from './find-cause';
import { withType } from './with-type';

interface PrecachedFile {
  url: string;
  integrity: string;
}

/** Counts the files that are kept. */
export async function countFiles(manifest: readonly PrecachedFile[]): Promise<FilesState> {
  return { done: manifest.length - (await missingFiles(manifest)).length, total: manifest.length };
}

/**
 * Fetches missing files again, by hash, so that lost storage mends itself, and counts once more.
 * `onRefused` hears why one could not be had.
 */
export async function mendFiles(
  manifest: readonly PrecachedFile[],
  onRefused: (cause: FileFailure) => Promise<void>,
): Promise<FilesState> {
  const cache = await caches.open(cacheNames.precache);
  for (const { url, integrity } of await missingFiles(manifest)) {
    try {
      const answer = await fetch(url, { integrity, cache: 'no-cache', redirect: 'error' });
      await cache.put(getCacheKeyForURL(url) ?? url, withType(answer, url));
    } catch (error) {
      // One is enough to know: the others would most likely meet the same.
      await onRefused(await findCause(error, url));
      break;
    }
  }
  return countFiles(manifest);
}

async function missingFiles(manifest: readonly PrecachedFile[]): Promise<PrecachedFile[]> {
  const cache = await caches.open(cacheNames.precache);
  const kept = await Promise.all(manifest.map(({ url }) => cache.match(getCacheKeyForURL(url) ?? url)));
  return manifest.filter((_, at) => kept[at] === undefined);
}
