import type { FileFailure } from '../model/worker-messages';
import { integrityOf } from './integrity-of';

/** No file of the app is larger, in bytes: tests/e2e/precache.spec.ts looks. More than that is not read. */
export const LARGEST_FILE = 1_000_000;
/** In milliseconds: whoever has not answered by then does not answer. */
const LONGEST_LOOK = 20_000;

/**
 * Why a file could not be kept. A wrong hash and a dead network look the same to a fetch with `integrity`,
 * so it asks once more without and compares by itself.
 */
export async function findCause(error: unknown, url: string, integrity: string): Promise<FileFailure> {
  const name = error instanceof Error ? error.name : '';
  // By effect, not by name: only what fetch itself and Workbox refuse is the fault of the answer.
  if (name !== 'TypeError' && name !== 'bad-precaching-response') return 'no-storage';
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), LONGEST_LOOK);
  try {
    const answer = await fetch(url, { cache: 'no-store', redirect: 'manual', signal: request.signal });
    return await causeIn(answer, integrity);
  } catch {
    return 'unreachable';
  } finally {
    clearTimeout(timer);
    request.abort();
  }
}

async function causeIn(answer: Response, integrity: string): Promise<FileFailure> {
  // 511 is how a network asks for a sign-in.
  if (answer.status >= 500 && answer.status !== 511) return 'server';
  if (!answer.ok) return 'bad-answer';
  const bytes = await readAtMost(answer, LARGEST_FILE);
  const isTheFile = bytes !== undefined && (await integrityOf(bytes)) === integrity;
  return isTheFile ? 'not-kept' : 'bad-answer';
}

/** Undefined when there is more. */
async function readAtMost(answer: Response, limit: number): Promise<ArrayBuffer | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    pieces.push(piece.value);
    size += piece.value.byteLength;
    if (size > limit) return undefined;
  }
  return new Blob(pieces).arrayBuffer();
}
