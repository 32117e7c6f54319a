import type { PrecacheController } from 'workbox-precaching';
import type { FileFailure } from '../model/worker-messages';
import { findCause } from './find-cause';
import { integrityOf } from './integrity-of';
import { isOwnAnswer, ownAnswer } from './own-answer';

interface PrecachedFile {
  url: string;
  integrity: string;
}

/** The state of what is kept: files to be fetched, and how many have got our own headers back. */
interface CheckedFiles {
  missing: PrecachedFile[];
  renewed: number;
}

/** A file that came with conditions is ours all the same. */
const WHATEVER_IT_SAYS: CacheQueryOptions = { ignoreVary: true };

/**
 * Looks through the kept files. Read to the end and by hash: a browser may keep the address of a file whose
 * bytes have gone bad. One whose bytes are right and whose headers are not ours is mended without the network.
 */
export async function checkFiles(
  files: PrecacheController,
  manifest: readonly PrecachedFile[],
): Promise<CheckedFiles> {
  const cache = await caches.open(files.strategy.cacheName);
  const states = await Promise.all(
    manifest.map((file) => checkFile(cache, files.getCacheKeyForURL(file.url) ?? file.url, file)),
  );
  return {
    missing: manifest.filter((_, at) => states[at] === 'missing'),
    renewed: states.filter((state) => state === 'renewed').length,
  };
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
      // Its bytes are right, whatever was said of them.
      await cache.put(files.getCacheKeyForURL(url) ?? url, ownAnswer(answer.body, url));
      mended += 1;
    } catch (error) {
      // One is enough to know: the others would most likely meet the same.
      await onRefused(await findCause(error, url, integrity));
      break;
    }
  }
  return mended;
}

async function checkFile(
  cache: Cache,
  key: string,
  { url, integrity }: PrecachedFile,
): Promise<'whole' | 'renewed' | 'missing'> {
  const kept = await cache.match(key, WHATEVER_IT_SAYS);
  if (!kept) return 'missing';
  const bytes = await kept.arrayBuffer().catch(() => undefined);
  if (!bytes || (await integrityOf(bytes)) !== integrity) {
    // A page that cannot be read would fail to open; without it the shell of its language does.
    await cache.delete(key, WHATEVER_IT_SAYS);
    return 'missing';
  }
  if (isOwnAnswer(kept, url)) return 'whole';
  // Under the request it was kept with, because only that one is certain to be replaced.
  const [request = key] = await cache.keys(key, WHATEVER_IT_SAYS);
  return cache.put(request, ownAnswer(bytes, url)).then(
    () => 'renewed',
    () => 'missing',
  );
}
