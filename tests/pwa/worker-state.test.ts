import { expect, test } from 'vitest';
import { followRegistration } from '../../src/pwa/follow-registration';
import { workerState } from '../../src/pwa/worker-state';

/** A worker that answers that all its files are there. */
class Worker extends EventTarget {
  constructor(public state: string) {
    super();
  }
  postMessage(_: unknown, [port]: MessagePort[] = []) {
    port?.postMessage({ done: 1, total: 1 });
  }
}

/** What the notice compares with the version that was put off. */
test('a still newer version is another offer, the same one asked for again is not', async () => {
  const active = new Worker('activated');
  const registration = Object.assign(new EventTarget(), { active, waiting: new Worker('installed') });
  const follow = () => followRegistration(registration as unknown as ServiceWorkerRegistration);
  await follow();
  expect(workerState.get()).toMatchObject({ update: 'waiting', offers: 1 });
  await follow();
  expect(workerState.get()).toMatchObject({ update: 'waiting', offers: 1 });
  registration.waiting = new Worker('installed');
  await follow();
  expect(workerState.get()).toMatchObject({ update: 'waiting', offers: 2 });
});
