import { changeWorkerState } from './worker-state';

const client = () => import('./service-worker-client');

/**
 * Keeps the app on the device, or tries again. The client of the worker is fetched only when it is needed.
 * Never rejects: the outcome is in `workerState`.
 */
export async function keepApp(): Promise<void> {
  const here = await client().catch(() => undefined);
  if (here) await here.keepApp();
  else changeWorkerState({ problem: 'no-connection' });
}

/** Asks the network for a newer app; false when it could not be asked. Never rejects. */
export async function checkForUpdate(): Promise<boolean> {
  const here = await client().catch(() => undefined);
  return here ? here.checkForUpdate() : false;
}

/** The person has chosen the new version. This page is reloaded for it only if it may be at that moment. */
export async function takeUpdate(mayReload: () => boolean): Promise<void> {
  await (await client()).takeUpdate(mayReload);
}
