import type { FilesState, ToWorker } from '../model/worker-messages';

/** A worker of ours has read its files within seconds, even on a slow device; an empty file in its place never answers. */
const LONGEST_SILENCE = 20_000;

/**
 * Lets a worker count its files and fetch what is missing. `onFiles` hears the count and, if files
 * were missing, again afterwards. Resolves to whether the worker answers at all.
 */
export function askForFiles(worker: ServiceWorker, onFiles: (files: FilesState) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const silence = setTimeout(() => resolve(false), LONGEST_SILENCE);
    port1.onmessage = ({ data }: MessageEvent<FilesState>) => {
      clearTimeout(silence);
      onFiles(data);
      resolve(true);
    };
    const message: ToWorker = { type: 'check-files' };
    worker.postMessage(message, [port2]);
  });
}
