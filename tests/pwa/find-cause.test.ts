import { afterEach, expect, test, vi } from 'vitest';
import { findCause, LARGEST_FILE } from '../../src/service-worker/find-cause';
import { integrityOf } from '../../src/service-worker/integrity-of';

const BYTES = new TextEncoder().encode('the file');

afterEach(() => vi.unstubAllGlobals());

async function causeOf(error: unknown, answer: () => Response | Promise<Response>) {
  const fetch = vi.fn(async () => answer());
  vi.stubGlobal('fetch', fetch);
  return { cause: await findCause(error, 'boot.js', await integrityOf(BYTES.buffer)), fetch };
}

const refused = new TypeError('Failed to fetch');

/** As the browser shows a redirect that is not followed. */
const redirect = () => Object.defineProperty(new Response(null), 'status', { value: 0 });

test.each<[string, () => Response, string]>([
  ['the right file', () => new Response(BYTES), 'not-kept'],
  [
    'the right file under another type',
    () => new Response(BYTES, { headers: { 'content-type': 'x/y' } }),
    'not-kept',
  ],
  ['another file', () => new Response('another'), 'bad-answer'],
  ['half of it', () => new Response(BYTES.subarray(0, 4)), 'bad-answer'],
  ['nothing, with success', () => new Response(null), 'bad-answer'],
  ['no such file', () => new Response('no', { status: 404 }), 'bad-answer'],
  ['a demand to log in', () => new Response('no', { status: 401 }), 'bad-answer'],
  ['a network that asks for a sign-in', () => new Response('no', { status: 511 }), 'bad-answer'],
  ['a fault of the server', () => new Response('no', { status: 503 }), 'server'],
])('a second look that gives %s', async (_, answer, expected) => {
  expect((await causeOf(refused, answer)).cause).toBe(expected);
});

test('a redirect is a bad answer', async () => {
  vi.spyOn(Response.prototype, 'ok', 'get').mockReturnValueOnce(false);
  expect((await causeOf(refused, redirect)).cause).toBe('bad-answer');
  vi.restoreAllMocks();
});

test('no answer, and one that breaks off', async () => {
  const none = await causeOf(refused, () => Promise.reject(new TypeError('no')));
  const broken = () => new Response(new ReadableStream({ pull: (it) => it.error(new Error('cut')) }));
  expect([none.cause, (await causeOf(refused, broken)).cause]).toEqual(['unreachable', 'unreachable']);
});

test('an answer without an end is read no further than a file of ours is long', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(100_000));
      sent += 100_000;
    },
  });
  expect((await causeOf(refused, () => new Response(endless))).cause).toBe('bad-answer');
  expect(sent).toBeLessThan(LARGEST_FILE + 400_000);
});

test('an answer that does not come is given up', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  });
  const cause = findCause(refused, 'boot.js', '');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await cause).toBe('unreachable');
  vi.useRealTimers();
});

test('what storage refuses is asked of nobody', async () => {
  const full = new DOMException('full', 'QuotaExceededError');
  const { cause, fetch } = await causeOf(full, () => new Response(BYTES));
  expect(cause).toBe('no-storage');
  expect(fetch).not.toHaveBeenCalled();
});
