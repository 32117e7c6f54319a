import { vi } from 'vitest';
import { FakeNetwork } from './fake-network';
import { MemoryCaches } from './memory-caches';

/** A device that keeps nothing yet, and a network that serves nothing: both take the place of the browser's. */
export function freshDevice(): { network: FakeNetwork; storage: MemoryCaches } {
  const network = new FakeNetwork();
  const storage = new MemoryCaches();
  vi.stubGlobal('fetch', network.fetch);
  vi.stubGlobal('caches', storage);
  return { network, storage };
}
