import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlaceHistory } from '../../src/app/place-history';
import type { InterviewState } from '../../src/model/interview-state';
import { createObservable } from '../../src/model/observable';
import { BrowserTab, stubStorage } from './browser-tab';

const interviewState = createObservable<InterviewState>({ phase: 'unknown' });
vi.mock('../../src/data/open-interview', () => ({ interviewState }));

type Interview = Extract<InterviewState, { phase: 'open' }>['interview'];
const found = (id = 'a'): InterviewState => ({ phase: 'found', interview: { id } as Interview });
const open = (id = 'a'): InterviewState => ({
  phase: 'open',
  interview: { id } as Interview,
  saved: true,
  lost: false,
});

let positions: Map<string, string>;

beforeEach(() => {
  positions = new Map();
  stubStorage(new Map());
  vi.stubGlobal('sessionStorage', { setItem: (key: string, value: string) => positions.set(key, value) });
});

afterEach(() => void vi.unstubAllGlobals());

async function openTab(state: InterviewState = { phase: 'unknown' }) {
  const tab = new BrowserTab();
  tab.enter();
  interviewState.set(state);
  const { followHistory } = await import('../../src/app/follow-history');
  const { followCoveredTabs, setCovered } = await import('../../src/data/cover-state');
  const forgetPlaces = vi.fn();
  const present = { location: { key: 'first', state: { silent: false } } };
  followCoveredTabs();
  followHistory({ forgetPlaces, present: () => present } as unknown as PlaceHistory);
  return { tab, setCovered, forgetPlaces };
}

test('a page that is left has the position kept that it had before it was covered', async () => {
  const { tab, setCovered } = await openTab();
  tab.scrollTo(0, 1700);
  // The cover listens to it too, and was there first.
  tab.tell('pagehide', { persisted: true });
  tab.turn('hidden');
  expect([...positions.values()]).toEqual(['1700']);
  tab.tell('pageshow', { persisted: true });
  setCovered(true);
  positions.clear();
  expect(tab.scrollY).toBe(0);
  tab.tell('pagehide', { persisted: false });
  expect([...positions.values()]).toEqual(['1700']);
});

test('under the cover of a page whose position is not known, none is kept', async () => {
  const { tab, setCovered } = await openTab();
  setCovered(true);
  tab.history.state = { key: 'second' };
  tab.tell('pagehide', { persisted: false });
  expect([...positions.values()]).toEqual([]);
});

test.each<[string, InterviewState, InterviewState, boolean]>([
  ['the interview here was finished', open(), { phase: 'none' }, true],
  ['one that nobody continued here was wiped', found(), { phase: 'none' }, true],
  ['another one took its place', open(), found('b'), true],
  ['another one was started instead', found(), open('b'), true],
  ['one that could not be wiped has gone', { phase: 'left' }, { phase: 'none' }, true],
  ['one of a newer version has gone', { phase: 'newer' }, { phase: 'none' }, true],
  ['it was continued', found(), open(), false],
  ['a mark was set', open(), open(), false],
  ['one was started', { phase: 'none' }, open(), false],
  ['one was found', { phase: 'unknown' }, found(), false],
])('where somebody has been is forgotten, or not, when %s', async (_, before, now, forgets) => {
  const { forgetPlaces } = await openTab(before);
  interviewState.set(now);
  expect(forgetPlaces).toHaveBeenCalledTimes(forgets ? 1 : 0);
});

test.each<[InterviewState, boolean]>([
  [{ phase: 'unknown' }, false],
  [{ phase: 'none' }, false],
  [found(), true],
  [open(), true],
  [{ phase: 'newer' }, true],
  [{ phase: 'left' }, true],
])(
  'places are silent as long as an interview is on the device, also before somebody continues it: $phase',
  async (state, silent) => {
    interviewState.set(state);
    const { isOnDevice } = await import('../../src/app/interview-on-device');
    expect(isOnDevice(interviewState.get())).toBe(silent);
  },
);
