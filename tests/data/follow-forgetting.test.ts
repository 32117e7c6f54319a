import { beforeEach, expect, test, vi } from 'vitest';
import type { InterviewState } from '../../src/model/interview-state';
import { createObservable } from '../../src/model/observable';
import { BrowserTab } from '../app/browser-tab';

const interviewState = createObservable<InterviewState>({ phase: 'unknown' });
vi.mock('../../src/data/open-interview', () => ({ interviewState }));

const interview = { id: 'a' } as Extract<InterviewState, { phase: 'open' }>['interview'];
const open: InterviewState = { phase: 'open', interview, saved: true, lost: false };
const found: InterviewState = { phase: 'found', interview };
const none: InterviewState = { phase: 'none' };

beforeEach(() => vi.restoreAllMocks());

/** A page with half a plan chosen and a word typed while `state` was known. */
async function choosing(state: InterviewState) {
  new BrowserTab().enter();
  interviewState.set(state);
  const { followForgetting } = await import('../../src/data/follow-forgetting');
  const { changeDraft, NO_DRAFT, planDraft } = await import('../../src/data/plan-draft');
  const { changeSearch, searchSession } = await import('../../src/data/search-session');
  const { setCovered } = await import('../../src/data/cover-state');
  followForgetting();
  changeDraft({ band: '6-8', contexts: ['VIC', 'SV'] });
  changeSearch({ query: 'молчит' });
  const isKept = () => ({ draft: planDraft.get() !== NO_DRAFT, words: searchSession.get().query !== '' });
  return { isKept, setCovered };
}

test.each<[string, InterviewState, InterviewState, { draft: boolean; words: boolean }]>([
  ['an interview was finished, wiped or too old', open, none, { draft: false, words: false }],
  ['one that nobody continued was wiped', found, none, { draft: false, words: false }],
  ['one was started in another tab', none, found, { draft: false, words: true }],
  ['one was started here', none, open, { draft: false, words: true }],
  [
    'another one took its place',
    open,
    { ...open, interview: { ...interview, id: 'b' } },
    { draft: false, words: true },
  ],
  [
    'a mark was made',
    open,
    { ...open, interview: { ...interview, watched: 9 } },
    { draft: true, words: true },
  ],
  ['it is known that there is none', { phase: 'unknown' }, none, { draft: true, words: true }],
  ['it is known that there is one', { phase: 'unknown' }, found, { draft: false, words: true }],
])('when %s', async (_, before, after, expected) => {
  const { isKept } = await choosing(before);
  interviewState.set(after);
  expect(isKept()).toEqual(expected);
});

test('who covers the screen finds the half-chosen plan again, not the words', async () => {
  const { isKept, setCovered } = await choosing(none);
  setCovered(true);
  expect(isKept()).toEqual({ draft: true, words: false });
});
