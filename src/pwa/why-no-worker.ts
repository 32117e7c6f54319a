import type { OfflineReason } from '../model/offline';

/** The address of the worker. */
export const SCRIPT = `${import.meta.env.BASE_URL}sw.js`;

/** So much of an answer is read, in bytes: enough to see that it comes. */
const READ_AT_MOST = 64_000;
/** In milliseconds: whoever has not answered by then does not answer. */
const LONGEST_LOOK = 20_000;

/**
 * Why there is no worker: only what can be seen. `error` is what the browser gave as it refused, if it did; it does
 * not say whether storage, the network or the script is to blame. Never throws.
 */
export async function whyNoWorker(error?: unknown): Promise<OfflineReason> {
  const name = error instanceof Error ? error.name : '';
  // Chromium says so when a person or an office has forbidden data of sites.
  if (name === 'NotSupportedError' || (await refusesStorage())) return 'no-storage';
  const problem = await problemOfScript();
  if (problem) return problem;
  // Nothing else is left of what a browser calls so: the script is of this origin, no redirect, and of the right type.
  return name === 'SecurityError' && location.protocol === 'https:' ? 'certificate' : 'not-kept';
}

async function refusesStorage(): Promise<boolean> {
  try {
    localStorage.getItem('');
    await caches.keys();
    return false;
  } catch {
    return true;
  }
}

/** Undefined when a script comes. */
async function problemOfScript(): Promise<OfflineReason | undefined> {
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), LONGEST_LOOK);
  try {
    const answer = await fetch(SCRIPT, { cache: 'no-store', redirect: 'manual', signal: request.signal });
    // 511 is how a network asks for a sign-in.
    if (answer.status >= 500 && answer.status !== 511) return 'server';
    if (!answer.ok || !/javascript/i.test(answer.headers.get('content-type') ?? '')) return 'bad-answer';
    await readSome(answer);
    return undefined;
  } catch {
    return 'no-connection';
  } finally {
    clearTimeout(timer);
    request.abort();
  }
}

/** Rejects when the answer breaks off. */
async function readSome({ body }: Response): Promise<void> {
  const reader = body?.getReader();
  let size = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    size += piece.value.byteLength;
    if (size > READ_AT_MOST) return;
  }
}
