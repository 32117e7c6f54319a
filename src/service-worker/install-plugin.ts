/// <reference lib="webworker" />
import type { WorkboxPlugin } from 'workbox-core';
import type { FromWorker } from '../model/worker-messages';
import { findCause } from './find-cause';
import { withOwnHeaders } from './own-answer';

/**
 * How the app's files come in. Tells how many are kept and why one was refused while the installation still
 * holds the worker alive; afterwards nobody would hear it.
 */
export function installPlugin(tell: (message: FromWorker) => Promise<void>, total: number): WorkboxPlugin {
  let done = 0;
  return {
    // Asked about, not taken from the browser's own cache: a wrong answer may have come with a year to live.
    requestWillFetch: async ({ request, event }) =>
      event?.type === 'install' ? new Request(request, { cache: 'no-cache' }) : request,
    fetchDidSucceed: async ({ request, response }) => withOwnHeaders(response, request.url),
    handlerDidError: async ({ request, event, error }) => {
      if (event?.type === 'install') {
        await tell({ type: 'file-refused', cause: await findCause(error, request.url, request.integrity) });
      }
      return undefined;
    },
    handlerDidComplete: async ({ event, response }) => {
      if (event?.type === 'install' && response)
        await tell({ type: 'files-progress', done: (done += 1), total });
    },
  };
}
