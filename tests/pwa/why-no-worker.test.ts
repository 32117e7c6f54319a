import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepApp } from '../../src/pwa/service-worker-client';
import { whyNoWorker } from '../../src/pwa/why-no-worker';
import { workerState } from '../../src/pwa/worker-state';

const SCRIPT = { headers: { 'content-type': 'text/javascript; charset=utf-8' } };
const sound = () => new Response('self.onfetch = 1', SCRIPT);
const refusing = () => Promise.reject(new DOMException('denied', 'SecurityError'));

function openedAt(protocol: string, answer: () => Response | Promise<Response> = sound) {
  vi.stubGlobal('location', { protocol, href: `${protocol}//example.org/` });
  vi.stubGlobal('fetch', async () => answer());
}

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('caches', { keys: async () => [] });
});
afterEach(() => vi.unstubAllGlobals());

const ERRORS = [
  undefined,
  new TypeError('script evaluation failed'),
  new DOMException('certificate', 'SecurityError'),
  new DOMException('denied permission', 'NotSupportedError'),
  new DOMException('stopped', 'AbortError'),
  'a word',
];

describe('a script that comes well is never called a bad answer', () => {
  test.each(ERRORS)('%s', async (error) => {
    openedAt('https:');
    expect(['certificate', 'no-storage', 'not-kept']).toContain(await whyNoWorker(error));
  });
});

test.each<[string, string, unknown, string]>([
  ['a certificate that the browser does not trust', 'https:', ERRORS[2], 'certificate'],
  ['the same word without https', 'http:', ERRORS[2], 'not-kept'],
  ['a browser that may not keep data of sites', 'https:', ERRORS[3], 'no-storage'],
  ['a browser that says nothing', 'https:', ERRORS[1], 'not-kept'],
])('%s', async (_, protocol, error, expected) => {
  openedAt(protocol);
  expect(await whyNoWorker(error)).toBe(expected);
});

test('storage that throws is said before the script is looked at', async () => {
  openedAt('https:', () => new Response('portal'));
  vi.stubGlobal('caches', { keys: refusing });
  expect(await whyNoWorker(ERRORS[2])).toBe('no-storage');
  vi.stubGlobal('caches', { keys: async () => [] });
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  expect(await whyNoWorker(ERRORS[1])).toBe('no-storage');
});

test.each<[string, () => Response | Promise<Response>, string]>([
  ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'bad-answer'],
  ['no such file', () => new Response('no', { status: 404 }), 'bad-answer'],
  ['a network that asks for a sign-in', () => new Response('no', { status: 511 }), 'bad-answer'],
  ['a fault of the server', () => new Response('no', { status: 500, ...SCRIPT }), 'server'],
  ['nobody', () => Promise.reject(new TypeError('no')), 'no-connection'],
  [
    'a script that breaks off',
    () => new Response(new ReadableStream({ pull: (it) => it.error(new Error('cut')) }), SCRIPT),
    'no-connection',
  ],
])('in the place of the script: %s', async (_, answer, expected) => {
  openedAt('https:', answer);
  expect(await whyNoWorker(new TypeError('refused'))).toBe(expected);
});

test('of a script without an end only a part is read', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(10_000));
      sent += 10_000;
    },
  });
  openedAt('https:', () => new Response(endless, SCRIPT));
  expect(await whyNoWorker()).toBe('not-kept');
  expect(sent).toBeLessThan(200_000);
});

test('a registration that fails while the script comes well keeps what the browser said', async () => {
  openedAt('https:');
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', {
    serviceWorker: Object.assign(new EventTarget(), {
      controller: null,
      getRegistration: async () => undefined,
      register: () => Promise.reject(ERRORS[2]),
    }),
  });
  await keepApp();
  expect(workerState.get().problem).toBe('certificate');
});

test('a browser that refuses everything about workers is no error of the page', async () => {
  openedAt('https:');
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('caches', { keys: refusing });
  vi.stubGlobal('navigator', {
    get serviceWorker() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  await keepApp();
  expect(workerState.get().problem).toBe('no-storage');
});
