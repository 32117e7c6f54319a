/// <reference lib="webworker" />
import { PrecacheController } from 'workbox-precaching';
import { checkFiles } from './check-files';

/** As many as a browser has connections to one server. */
const AT_ONCE = 6;

type InstallResult = Awaited<ReturnType<PrecacheController['install']>>;

/**
 * Workbox's own keeps one file after the other, and on a slow network each waits for the server once more:
 * docs/performance.md has the difference. Everything else is Workbox's.
 */
export class SideBySide extends PrecacheController {
  override install(event: ExtendableEvent): Promise<InstallResult> {
    const work = this.#keepAll(event);
    event.waitUntil(work);
    return work;
  }

  async #keepAll(event: ExtendableEvent): Promise<InstallResult> {
    const files = [...this.getURLsToCacheKeys()];
    const listed = files.map(([url, cacheKey]) => ({ url, integrity: this.#integrityOf(cacheKey) }));
    // Workbox would take what an earlier version has kept as it is. What storage refuses here, it refuses again below.
    await checkFiles(this, listed).catch(() => undefined);
    const keepOneAfterTheOther = async () => {
      for (let file = files.shift(); file; file = files.shift()) await this.#keep(event, ...file);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, keepOneAfterTheOther));
    return { updatedURLs: [], notUpdatedURLs: [] };
  }

  async #keep(event: ExtendableEvent, url: string, cacheKey: string): Promise<void> {
    const request = new Request(url, { integrity: this.#integrityOf(cacheKey), credentials: 'same-origin' });
    await Promise.all(this.strategy.handleAll({ params: { cacheKey }, request, event }));
  }

  #integrityOf(cacheKey: string): string {
    return this.getIntegrityForCacheKey(cacheKey) ?? '';
  }
}
