/// <reference lib="webworker" />
import type { FileFailure } from '../model/worker-messages';

/**
 * Why a file could not be kept. A wrong hash and a dead network look the same to a fetch with `integrity`,
 * so it asks once more without and reads to the end.
 */
export async function findCause(error: unknown, url: string): Promise<FileFailure> {
  const name = error instanceof Error ? error.name : '';
  // By effect, not by name: only what fetch itself and Workbox refuse is the fault of the answer.
  if (name !== 'TypeError' && name !== 'bad-precaching-response') return 'no-storage';
  try {
    await (await fetch(url, { cache: 'no-store', redirect: 'manual' })).arrayBuffer();
    return 'bad-answer';
  } catch {
    return 'unreachable';
  }
}
