const client = () => import('./service-worker-client');

/** Keeps the app on the device, or tries again. The client of the worker is fetched only when it is needed. */
export async function keepApp(): Promise<void> {
  await (await client()).keepApp();
}

/** Asks the network for a newer app; false when it could not be asked. */
export async function checkForUpdate(): Promise<boolean> {
  return (await client()).checkForUpdate();
}

/** The person has chosen the new version. */
export async function takeUpdate(): Promise<void> {
  (await client()).takeUpdate();
}
