/// <reference lib="webworker" />
import type { FromWorker } from '../model/worker-messages';

/** Tells every page of this app, the uncontrolled first one too. */
export async function tellPages(worker: ServiceWorkerGlobalScope, message: FromWorker): Promise<void> {
  for (const page of await worker.clients.matchAll({ includeUncontrolled: true })) page.postMessage(message);
}
