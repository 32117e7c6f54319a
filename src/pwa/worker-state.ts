import { createObservable, type Observable } from '../model/observable';
import type { OfflineReason } from '../model/offline';
import type { FilesState } from '../model/worker-messages';

/** The service worker as this page sees it. */
export interface WorkerState {
  /** Files of the app that are kept, of how many; unknown before the worker has said so. */
  files?: FilesState;
  /** The worker is active and every file of the app is kept. */
  complete: boolean;
  /** Why keeping the app failed the last time; undefined while it is being tried. */
  problem?: OfflineReason;
  /** `waiting`: a new version can be taken; `elsewhere`: another tab has taken it under this page. */
  update: 'none' | 'waiting' | 'elsewhere';
  /** How many new versions have been offered to this page: tells a still newer one from the one before. */
  offers: number;
}

const store = createObservable<WorkerState>({ complete: false, update: 'none', offers: 0 });

export const workerState: Observable<WorkerState> = store;

export const changeWorkerState = (part: Partial<WorkerState>): void => store.set({ ...store.get(), ...part });

/** Another version than the one offered before is there. */
export const offerVersion = (update: 'waiting' | 'elsewhere'): void =>
  changeWorkerState({ update, offers: store.get().offers + 1 });
