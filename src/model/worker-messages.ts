/** What the page and the service worker say to each other. */

/**
 * Page to worker. `check-files` is answered through the message port with `FilesState`, at once and after mending.
 * `not-started` comes from `boot.js` when a script of the app could not be run, with its address; a page whose files
 * could be mended, or that is of another version, is told through the port to open itself again.
 */
export type ToWorker =
  { type: 'SKIP_WAITING' } | { type: 'check-files' } | { type: 'not-started'; script: string | null };

/** How many of the app's own files are kept, of how many. */
export interface FilesState {
  done: number;
  total: number;
}

/** Worker to page, while it installs or mends. */
export type FromWorker =
  ({ type: 'files-progress' } & FilesState) | { type: 'file-refused'; cause: FileFailure };

/**
 * `unreachable`: no answer; `server`: it says that it has a fault; `bad-answer`: an answer that is not the file;
 * `no-storage`: could not be kept; `not-kept`: none of these was seen.
 */
export type FileFailure = 'unreachable' | 'server' | 'bad-answer' | 'no-storage' | 'not-kept';
