import type { FilesState, ToWorker } from '../model/worker-messages';
import { askForFiles } from './ask-for-files';
import { whyNoWorker } from './why-no-worker';
import { changeWorkerState, offerVersion, workerState } from './worker-state';

const watched = new WeakSet<ServiceWorkerRegistration>();
const installations = new WeakMap<ServiceWorker, Promise<boolean>>();

/**
 * Follows whatever becomes of a registration, also what another tab or the browser itself has begun.
 * Resolves when the installation under way, if there is one, has ended: to false when it failed.
 */
export async function followRegistration(registration: ServiceWorkerRegistration): Promise<boolean> {
  if (!watched.has(registration)) {
    watched.add(registration);
    registration.addEventListener('updatefound', () => void followRegistration(registration));
  }
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return true;
  const known = installations.get(worker) ?? followInstallation(registration, worker);
  installations.set(worker, known);
  return known;
}

/** Lets the active worker count and mend its files. Resolves to false when it is silent: it is none of ours. */
export async function checkFiles(active: ServiceWorker): Promise<boolean> {
  const answers = await askForFiles(active, showFiles);
  if (!answers) changeWorkerState({ complete: false, problem: 'bad-answer' });
  return answers;
}

function showFiles(files: FilesState): void {
  const complete = files.done === files.total;
  changeWorkerState(complete ? { files, complete, problem: undefined } : { files, complete });
}

async function followInstallation(
  registration: ServiceWorkerRegistration,
  worker: ServiceWorker,
): Promise<boolean> {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated') void checkFiles(worker);
  });
  if (!(await hasInstalled(worker))) {
    await sayWhyNot();
    return false;
  }
  const { active } = registration;
  return active && active !== worker ? offerUpdate(active, worker) : true;
}

/** The worker itself says so; unless the browser has ended it before it could. */
async function sayWhyNot(): Promise<void> {
  const why = workerState.get().problem ?? (await whyNoWorker());
  const { complete, problem = why } = workerState.get();
  if (!complete) changeWorkerState({ problem });
}

/** `installed` or further; false when a file was refused or the browser gave up. */
export function hasInstalled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => worker.state !== 'installing' && resolve(worker.state !== 'redundant');
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Nothing happens until the person chooses; unless the active worker is silent, because then nothing is lost. */
async function offerUpdate(active: ServiceWorker, waiting: ServiceWorker): Promise<boolean> {
  if (!(await askForFiles(waiting, () => {}))) return false;
  const message: ToWorker = { type: 'SKIP_WAITING' };
  if (await askForFiles(active, () => {})) offerVersion('waiting');
  else waiting.postMessage(message);
  return true;
}
