import { createObservable, type Observable } from '../model/observable';
import type { OfflineReason, OfflineState } from '../model/offline';
import type { WorkerState } from './worker-state';

const state = createObservable<OfflineState>({ phase: 'getting-ready', progress: 0 });

export const offlineState: Observable<OfflineState> = state;

/** What the packs contribute: kept release, share fetched, problem. */
export interface GuideReadiness {
  release?: number;
  complete: boolean;
  progress: number;
  problem?: OfflineReason;
}

/** The app's files and the guide weigh about the same on a first visit. */
const SHARE_OF_FILES = 0.5;

/**
 * Ready only when both the app's files and every wanted pack are kept; a failed update of what is
 * already whole does not take readiness away.
 */
export function offlineStateOf(worker: WorkerState, guide: GuideReadiness): OfflineState {
  if (worker.complete && guide.complete && guide.release !== undefined) {
    return { phase: 'ready', release: guide.release };
  }
  const reason =
    (worker.complete ? undefined : worker.problem) ?? (guide.complete ? undefined : guide.problem);
  if (reason) return { phase: 'unavailable', reason };
  const { done, total } = worker.files ?? { done: 0, total: 1 };
  const files = worker.complete ? 1 : done / total;
  const packs = guide.complete ? 1 : guide.progress;
  return { phase: 'getting-ready', progress: files * SHARE_OF_FILES + packs * (1 - SHARE_OF_FILES) };
}

/** Shows the state to every screen and on `<html data-offline>`. */
export function showOfflineState(next: OfflineState): void {
  state.set(next);
  const { dataset } = document.documentElement;
  dataset.offline = next.phase;
  if (next.phase === 'unavailable') dataset.offlineReason = next.reason;
  else delete dataset.offlineReason;
}
