import { beforeEach, expect, test, vi } from 'vitest';

const reload = vi.fn<() => void>();
let container: EventTarget & { waiting: { postMessage: () => void } | undefined };
let client: Awaited<ReturnType<typeof load>>['client'];
let worker: Awaited<ReturnType<typeof load>>['worker'];

const load = async () => ({
  client: await import('../../src/pwa/service-worker-client'),
  worker: await import('../../src/pwa/worker-state'),
});

/** A page that an earlier version controls, and a newer one that waits. */
beforeEach(async () => {
  vi.resetModules();
  reload.mockClear();
  container = Object.assign(new EventTarget(), {
    controller: {},
    waiting: { postMessage: () => {} },
    getRegistration: async () => ({ waiting: container.waiting }),
    register: () => Promise.reject(new TypeError('no connection')),
  });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('location', { protocol: 'https:', reload });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  ({ client, worker } = await load());
  await client.keepApp();
  worker.offerVersion('waiting');
});

const newerTakesOver = () => container.dispatchEvent(new Event('controllerchange'));

test('the page is reloaded once the version that was chosen has come, and only then', async () => {
  await client.takeUpdate(() => true);
  expect(reload).not.toHaveBeenCalled();
  newerTakesOver();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('where an interview was begun before the version came, reloading is offered instead', async () => {
  let isFree = true;
  await client.takeUpdate(() => isFree);
  isFree = false;
  newerTakesOver();
  expect(reload).not.toHaveBeenCalled();
  expect(worker.workerState.get()).toMatchObject({ update: 'elsewhere', offers: 2 });
  // Nor does the end of the interview, and what comes later, do it unasked.
  isFree = true;
  newerTakesOver();
  expect(reload).not.toHaveBeenCalled();
});

test('a wish for a version that waits no more does not reload the page when a later one comes', async () => {
  container.waiting = undefined;
  await client.takeUpdate(() => true);
  // A button that does nothing is not left standing.
  expect(worker.workerState.get().update).toBe('none');
  newerTakesOver();
  expect(reload).not.toHaveBeenCalled();
  expect(worker.workerState.get().update).toBe('elsewhere');
});

test.each([
  [true, 1],
  [false, 0],
])('what another tab has taken: a page that may be reloaded (%s) is, %i times', async (isFree, times) => {
  worker.offerVersion('elsewhere');
  await client.takeUpdate(() => isFree);
  expect(reload).toHaveBeenCalledTimes(times);
});
