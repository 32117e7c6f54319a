import { Workbox } from 'workbox-window';
import type { OfflineReason } from '../model/offline';
import type { FileFailure, FromWorker, ToWorker } from '../model/worker-messages';
import { trustedScriptUrl } from '../trusted-script-url';
import { checkFiles, followRegistration, hasInstalled } from './follow-registration';
import { SCRIPT, whyNoWorker } from './why-no-worker';
import { changeWorkerState, offerVersion, workerState } from './worker-state';

const BASE = import.meta.env.BASE_URL;
const REASONS: Record<FileFailure, OfflineReason> = {
  unreachable: 'no-connection',
  server: 'server',
  'bad-answer': 'bad-answer',
  'no-storage': 'no-storage',
  'not-kept': 'not-kept',
};

/**
 * In milliseconds. Chromium puts such a question off until the first page since its start has come to rest, for up to
 * three minutes: 160 s were seen.
 */
const LONGEST_QUESTION = 30_000;

let listening = false;
/** Set while the version that the person has chosen is on its way: whether this page may be reloaded by then. */
let mayReloadThen: (() => boolean) | undefined;

/**
 * Keeps the app on the device and watches for a newer one. Never throws: the outcome is in `workerState`.
 * Called again, it tries again; a page is never reloaded unless `takeUpdate` asked for it.
 */
export async function keepApp(): Promise<void> {
  if (!isSecureContext) return changeWorkerState({ problem: 'not-secure' });
  if (!('serviceWorker' in navigator)) return changeWorkerState({ problem: 'no-service-worker' });
  try {
    listen();
    await endOfRefused();
    changeWorkerState({ problem: undefined });
    const options = { scope: BASE, updateViaCache: 'none' } as const;
    // A Workbox of its own for each attempt: one that has registered before refuses to do it again.
    const registration = await new Workbox(trustedScriptUrl(SCRIPT), options).register({ immediate: true });
    if (!registration) throw new TypeError('No registration');
    void followRegistration(registration);
    const { active } = registration;
    // A silent worker is none of ours, and the browser by itself would keep it until the next visit.
    if (active && !(await checkFiles(active))) await registration.update();
  } catch (error) {
    changeWorkerState({ problem: await whyNoWorker(error) });
  }
}

/**
 * An installation that has had a file refused goes on until its other files are in. A registration before that
 * would only join it and fail with it.
 */
async function endOfRefused(): Promise<void> {
  if (workerState.get().problem === undefined) return;
  const installing = (await navigator.serviceWorker.getRegistration(BASE))?.installing;
  if (installing) await hasInstalled(installing);
}

/** Asks the network for a newer app and waits until it is kept. Resolves to false when that failed. */
export async function checkForUpdate(): Promise<boolean> {
  const request = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, LONGEST_QUESTION, undefined);
  });
  try {
    const registration = await Promise.race([askServer(request.signal), silence]);
    // What comes later is followed and offered all the same, like everything that a browser looks for by itself.
    return registration !== undefined && (await followRegistration(registration));
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    request.abort();
  }
}

/** Resolves when the server has said whether there is a newer worker; rejects when it could not be asked. */
async function askServer(signal: AbortSignal): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker?.getRegistration(BASE);
  // A captive portal answers with a page: ask for the worker only when the worker's file really answers.
  const answer = await fetch(SCRIPT, { method: 'HEAD', cache: 'no-store', redirect: 'error', signal });
  const isWorker = answer.ok && answer.headers.get('content-type')?.includes('javascript');
  if (!registration || !isWorker) throw new TypeError('There is no worker to ask for');
  await registration.update();
  return registration;
}

/**
 * The person has chosen the new version: activate it and reload this page, and only this page. `mayReload` is asked at
 * the last moment, because an interview may have been begun meanwhile; then reloading is offered again. Never rejects.
 */
export async function takeUpdate(mayReload: () => boolean): Promise<void> {
  if (workerState.get().update === 'elsewhere') return mayReload() ? location.reload() : undefined;
  const registration = await navigator.serviceWorker.getRegistration(BASE).catch(() => undefined);
  const waiting = registration?.waiting;
  // It has gone, or another tab has just taken it, which this page will hear of.
  if (!waiting) return changeWorkerState({ update: 'none' });
  mayReloadThen = mayReload;
  const message: ToWorker = { type: 'SKIP_WAITING' };
  waiting.postMessage(message);
}

function listen(): void {
  if (listening) return;
  listening = true;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker claims the page it came with: that is no update.
    const isUpdate = controlled;
    controlled = true;
    const mayReload = mayReloadThen;
    mayReloadThen = undefined;
    if (mayReload?.()) location.reload();
    else if (isUpdate) offerVersion('elsewhere');
  });
}

/** What is kept whole already goes on working, whatever becomes of a newer version. */
function hear(message: FromWorker): void {
  if (workerState.get().complete) return;
  if (message.type === 'file-refused') changeWorkerState({ problem: REASONS[message.cause] });
  else changeWorkerState({ files: { done: message.done, total: message.total } });
}
