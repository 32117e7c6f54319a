import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const never = () => new Promise<never>(() => {});
const script = { ok: true, headers: new Headers({ 'content-type': 'text/javascript' }) };
const registration = Object.assign(new EventTarget(), { update: async () => {} });

const { checkForUpdate } = await import('../../src/pwa/service-worker-client');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } });
  vi.stubGlobal('fetch', async () => script);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What the check has come to, half a minute after it began. */
const afterHalfAMinute = async (): Promise<boolean | 'nothing'> => {
  const check = checkForUpdate();
  await vi.advanceTimersByTimeAsync(30_000);
  return Promise.race([check, Promise.resolve('nothing' as const)]);
};

test('a registration that has nothing newer was asked', async () => {
  expect(await afterHalfAMinute()).toBe(true);
});

test('a browser that puts the question off for minutes is not waited for', async () => {
  vi.spyOn(registration, 'update').mockImplementation(never);
  expect(await afterHalfAMinute()).toBe(false);
});

test('nor is a browser that does not find the registration', async () => {
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: never } });
  expect(await afterHalfAMinute()).toBe(false);
});

test('a server that is silent is given up, and the question to it ended', async () => {
  let ended = false;
  vi.stubGlobal('fetch', (_url: string, { signal }: RequestInit) => {
    signal?.addEventListener('abort', () => (ended = true));
    return never();
  });
  expect(await afterHalfAMinute()).toBe(false);
  expect(ended).toBe(true);
});
