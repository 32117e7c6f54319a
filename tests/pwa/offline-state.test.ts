import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OfflineState } from '../../src/model/offline';
import {
  offlineState,
  offlineStateOf,
  showOfflineState,
  type GuideReadiness,
} from '../../src/pwa/offline-state';
import type { WorkerState } from '../../src/pwa/worker-state';

const app = (part: Partial<WorkerState>): WorkerState => ({
  complete: false,
  update: 'none',
  offers: 0,
  ...part,
});
const guide = (part: Partial<GuideReadiness>): GuideReadiness => ({ complete: false, progress: 0, ...part });

const appKept = app({ complete: true, files: { done: 40, total: 40 } });
const guideKept = guide({ complete: true, release: 3, progress: 1 });
const ready: OfflineState = { phase: 'ready', release: 3 };
const getting = (progress: number): OfflineState => ({ phase: 'getting-ready', progress });
const unavailable = (reason: Extract<OfflineState, { reason: unknown }>['reason']): OfflineState => ({
  phase: 'unavailable',
  reason,
});

describe('the state of the whole', () => {
  test.each<[string, WorkerState, GuideReadiness, OfflineState]>([
    ['both kept', appKept, guideKept, ready],
    ['both kept, an update of the guide failed', appKept, { ...guideKept, problem: 'older' }, ready],
    ['both kept, asking the worker failed', { ...appKept, problem: 'no-connection' }, guideKept, ready],
    ['both kept, a new version waits', { ...appKept, update: 'waiting' }, guideKept, ready],
    ['complete without a release', appKept, guide({ complete: true, progress: 1 }), getting(1)],
    ['nothing yet', app({}), guide({}), getting(0)],
    ['half of the files', app({ files: { done: 20, total: 40 } }), guide({}), getting(0.25)],
    ['half of the guide', app({}), guide({ progress: 0.5 }), getting(0.25)],
    ['files kept, half of the guide', appKept, guide({ progress: 0.5 }), getting(0.75)],
    ['guide kept, half of the files', app({ files: { done: 20, total: 40 } }), guideKept, getting(0.75)],
    [
      'all files counted, the worker not active',
      app({ files: { done: 40, total: 40 } }),
      guideKept,
      getting(1),
    ],
    ['no worker', app({ problem: 'no-service-worker' }), guideKept, unavailable('no-service-worker')],
    ['no guide', appKept, guide({ problem: 'no-storage' }), unavailable('no-storage')],
    [
      'an old guide that is not whole',
      appKept,
      guide({ release: 2, problem: 'refused' }),
      unavailable('refused'),
    ],
    [
      'neither: the worker is told first, nothing works without it',
      app({ problem: 'not-secure' }),
      guide({ problem: 'no-connection' }),
      unavailable('not-secure'),
    ],
  ])('%s', (_, worker, packs, expected) => {
    expect(offlineStateOf(worker, packs)).toEqual(expected);
  });
});

describe('shown on the document', () => {
  const dataset: Record<string, string> = {};
  beforeEach(() => void vi.stubGlobal('document', { documentElement: { dataset } }));

  test('with the reason only while there is one, and to every screen', () => {
    const told = vi.fn();
    offlineState.subscribe(told);
    showOfflineState(unavailable('bad-answer'));
    expect(dataset).toEqual({ offline: 'unavailable', offlineReason: 'bad-answer' });
    showOfflineState(ready);
    expect(dataset).toEqual({ offline: 'ready' });
    expect(offlineState.get()).toEqual(ready);
    expect(told).toHaveBeenCalledTimes(2);
  });
});
