import { expect, test, vi } from 'vitest';

vi.mock('../../src/pwa/service-worker-client', () => {
  throw new Error('no connection');
});
const { checkForUpdate, keepApp } = await import('../../src/pwa/keep-app');
const { workerState } = await import('../../src/pwa/worker-state');

test('where the code that keeps the app cannot be fetched, that is said, and nothing rejects', async () => {
  await keepApp();
  expect(workerState.get()).toMatchObject({ complete: false, problem: 'no-connection' });
  expect(await checkForUpdate()).toBe(false);
});
