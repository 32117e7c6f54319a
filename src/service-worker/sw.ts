/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { wipeWhenOver } from '../interview-storage/wipe-when-over';
import { LANGUAGES } from '../model/languages';
import type { FileFailure, FilesState, ToWorker } from '../model/worker-messages';
import { checkFiles, mendFiles } from './check-files';
import { installPlugin } from './install-plugin';
import { ownAnswer } from './own-answer';
import { pageAddress } from './page-address';
import { SideBySide } from './side-by-side';
import { tellPages } from './tell-pages';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null; integrity: string }[];
};

/** How long in ms a page may take to start, on a slow device. */
const START_OF_A_PAGE = 10_000;

const manifest = self.__WB_MANIFEST;
const base = new URL(self.registration.scope).pathname;

const files = new SideBySide({
  plugins: [installPlugin((message) => tellPages(self, message), manifest.length)],
});
files.precache(manifest);
cleanupOutdatedCaches();
clientsClaim();

// What is over goes also where no page of the app does it. Before the routes: whoever answers first is the last to hear.
self.addEventListener('activate', (event) => event.waitUntil(wipeWhenOver(Date.now())));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  // A page of the app looks for itself as it starts, and says that an interview has ended: it has the first word. Nothing
  // waits for that, or a new version would.
  if (pageAddress(new URL(event.request.url)))
    setTimeout(() => void wipeWhenOver(Date.now()), START_OF_A_PAGE);
  else event.waitUntil(wipeWhenOver(Date.now()));
});

registerRoute(
  ({ url, request }) => request.mode === 'navigate' && pageAddress(url) !== undefined,
  ({ url, request }) => pageFor(pageAddress(url) ?? base, request),
);
// What is added behind the path of a file changes nothing in it.
registerRoute(new PrecacheRoute(files, { directoryIndex: '', ignoreURLParametersMatching: [/^/] }));

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.type === 'SKIP_WAITING') void self.skipWaiting();
  if (message.type === 'check-files') {
    const [port] = event.ports;
    if (port) event.waitUntil(answerWithFiles(port));
  }
  if (message.type === 'not-started' && event.source instanceof WindowClient)
    event.waitUntil(openAgain(event.source, message.script, event.ports[0]));
});

/**
 * A page that could not start for a damaged file would stay so for ever: nothing else looks through the files. And one
 * that another tab's update has overtaken asks for scripts that are gone; opened again it is of this version. It opens
 * itself, because only the page knows whether it has done so before; one of an older version gives no port.
 */
async function openAgain(page: WindowClient, script: string | null, port?: MessagePort): Promise<void> {
  const { missing, renewed } = await checkFiles(files, manifest);
  const mended = await mendFiles(files, missing, async () => undefined);
  const isOvertaken = script && !files.getCacheKeyForURL(script);
  if (mended < missing.length || !(mended > 0 || renewed > 0 || isOvertaken)) return;
  if (port) port.postMessage('open-again');
  else await page.navigate(page.url);
}

/** Which also shows that this worker is alive; and again when missing files have been fetched. */
async function answerWithFiles(port: MessagePort): Promise<void> {
  const { missing } = await checkFiles(files, manifest);
  const total = manifest.length;
  const done = total - missing.length;
  const answer = (state: FilesState) => port.postMessage(state);
  answer({ done, total });
  if (missing.length === 0) return;
  const tell = (cause: FileFailure) => tellPages(self, { type: 'file-refused', cause });
  answer({ done: done + (await mendFiles(files, missing, tell)), total });
}

/**
 * The exact page where it is kept, otherwise the shell of its language, and for any other address the
 * page that says so. Not the network, because a controlled page must not see the HTML of another build;
 * unless nothing is kept any more, where the network is better than nothing and lets the app mend itself.
 */
async function pageFor(address: string, request: Request): Promise<Response> {
  const exact = await readPage(address);
  if (exact) return exact;
  const language = LANGUAGES.find((it) => address.startsWith(`${base}${it}/`));
  if (language) return (await readPage(`${base}${language}/shell.html`)) ?? fetch(request);
  return (await readPage(`${base}404.html`, 404)) ?? fetch(request);
}

/** Read to the end before it is given out: a page that breaks off for bad storage could not be mended any more. */
async function readPage(address: string, status = 200): Promise<Response | undefined> {
  const kept = await files.matchPrecache(address);
  if (!kept) return undefined;
  const body = await kept.arrayBuffer().catch(() => undefined);
  return body && ownAnswer(body, address, status);
}
