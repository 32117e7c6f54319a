import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createObservable } from '../../src/model/observable';
import { BrowserTab, stubStorage, stubTimers } from './browser-tab';

const MINUTE = 60_000;
const TOUCHED = 'listen-first:touched:/';

const interviewState = createObservable<{ phase: string }>({ phase: 'none' });
vi.mock('../../src/data/open-interview', () => ({ interviewState }));

let kept: Map<string, string>;
/** What the tabs tell each other, without keeping it. */
let channels: { onmessage?: (event: object) => void; postMessage: (data: unknown) => void }[];

beforeEach(() => {
  kept = new Map();
  channels = [];
  stubStorage(kept);
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      onmessage?: (event: object) => void;
      constructor() {
        channels.push(this);
      }
      postMessage(data: unknown) {
        for (const other of channels) if (other !== this) other.onmessage?.({ data });
      }
    },
  );
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 25, 12) });
  stubTimers();
  interviewState.set({ phase: 'open' });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A tab of the app in which an interview is open, as `interviewState` says. */
async function openTab() {
  const tab = new BrowserTab();
  tab.enter();
  const { coverWhenUntouched } = await import('../../src/app/cover-when-untouched');
  const { followListeningTabs } = await import('../../src/data/last-touch');
  const { followCoveredTabs, setCovered } = await import('../../src/data/cover-state');
  const { tellScreen } = await import('../../src/data/listening');
  const { changeDraft, NO_DRAFT, planDraft } = await import('../../src/data/plan-draft');
  const { changeSearch, searchSession } = await import('../../src/data/search-session');
  followCoveredTabs();
  followListeningTabs();
  coverWhenUntouched();
  const hasDraft = () => planDraft.get() !== NO_DRAFT;
  return {
    tab,
    setCovered: tab.inside(setCovered),
    tellScreen,
    changeDraft,
    hasDraft,
    changeSearch,
    searchSession,
  };
}

/** Timers stand still, and the steady clock with them. */
const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms);

const touch = (tab: BrowserTab) => tab.tell('pointerdown');

describe('a page that nobody touches', () => {
  test('is covered after five minutes, not sooner', async () => {
    const { tab } = await openTab();
    vi.advanceTimersByTime(3 * MINUTE);
    touch(tab);
    vi.advanceTimersByTime(5 * MINUTE - 1);
    expect(tab.isCovered).toBe(false);
    vi.advanceTimersByTime(1);
    expect(tab.isCovered).toBe(true);
  });

  test.each([
    ['a half-chosen plan', (page: Awaited<ReturnType<typeof openTab>>) => page.changeDraft({ band: '6-8' })],
    ['words of a search', (page) => page.changeSearch({ query: 'молчит' })],
    ['a choice in the search', (page) => page.changeSearch({ band: '6-8' })],
  ] satisfies [string, (page: Awaited<ReturnType<typeof openTab>>) => void][])(
    'is covered with %s and no interview',
    async (_, show) => {
      interviewState.set({ phase: 'none' });
      const page = await openTab();
      vi.advanceTimersByTime(10 * MINUTE);
      show(page);
      touch(page.tab);
      vi.advanceTimersByTime(5 * MINUTE);
      expect(page.tab.isCovered).toBe(true);
    },
  );

  test('stays open with nothing to hide, and with an empty search', async () => {
    interviewState.set({ phase: 'none' });
    const { tab, changeSearch } = await openTab();
    changeSearch({ query: 'молчит' });
    changeSearch({ query: '' });
    vi.advanceTimersByTime(60 * MINUTE);
    expect(tab.isCovered).toBe(false);
  });

  test('forgets a half-chosen plan and words half an hour after the last touch, under the cover too', async () => {
    const { tab, changeDraft, hasDraft, changeSearch, searchSession } = await openTab();
    changeDraft({ band: '6-8', contexts: ['SV'] });
    vi.advanceTimersByTime(29 * MINUTE);
    expect([tab.isCovered, hasDraft()]).toEqual([true, true]);
    vi.advanceTimersByTime(MINUTE);
    expect(hasDraft()).toBe(false);
    tab.turn('hidden');
    changeSearch({ query: 'молчит' });
    vi.advanceTimersByTime(31 * MINUTE);
    expect(searchSession.get().query).toBe('');
  });

  test('that was uncovered stays open for five minutes more', async () => {
    const { tab, setCovered } = await openTab();
    vi.advanceTimersByTime(20 * MINUTE);
    setCovered(false);
    vi.advanceTimersByTime(4 * MINUTE);
    expect(tab.isCovered).toBe(false);
    vi.advanceTimersByTime(MINUTE);
    expect(tab.isCovered).toBe(true);
  });
});

describe('a device that sleeps', () => {
  test.each([
    ['visibilitychange', (tab: BrowserTab) => tab.turn('visible')],
    ['resume', (tab: BrowserTab) => tab.document.dispatchEvent(new Event('resume'))],
    ['pageshow', (tab: BrowserTab) => tab.tell('pageshow', { persisted: true })],
    [
      'pageshow of a page that was loaded again',
      (tab: BrowserTab) => tab.tell('pageshow', { persisted: false }),
    ],
    ['focus', (tab: BrowserTab) => tab.tell('focus')],
    ['the first touch', touch],
    ['the first scroll', (tab: BrowserTab) => tab.tell('scroll')],
  ])('is covered at once by %s', async (_, wake) => {
    const { tab } = await openTab();
    vi.advanceTimersByTime(MINUTE);
    sleep(2 * 60 * MINUTE);
    wake(tab);
    expect(tab.isCovered).toBe(true);
  });

  test('is not covered when it comes back in time; while it is hidden nothing is covered', async () => {
    const { tab } = await openTab();
    tab.turn('hidden');
    vi.advanceTimersByTime(4 * MINUTE);
    tab.turn('visible');
    expect(tab.isCovered).toBe(false);
    tab.turn('hidden');
    vi.advanceTimersByTime(60 * MINUTE);
    expect(tab.isCovered).toBe(false);
    tab.turn('visible');
    expect(tab.isCovered).toBe(true);
  });

  test.each([1, 4, 60, 600])(
    'is covered in time though its clock went back by %s minutes',
    async (minutes) => {
      const { tab } = await openTab();
      touch(tab);
      vi.advanceTimersByTime(2 * MINUTE);
      touch(tab);
      sleep(-minutes * MINUTE);
      vi.advanceTimersByTime(5 * MINUTE);
      expect(tab.isCovered).toBe(true);
    },
  );
});

describe('of two tabs', () => {
  test('the one that is used keeps the other one open; then both are covered', async () => {
    const other = await openTab();
    const used = await openTab();
    for (let minute = 0; minute < 20; minute += 1) {
      vi.advanceTimersByTime(MINUTE);
      touch(used.tab);
    }
    expect([used.tab.isCovered, other.tab.isCovered]).toEqual([false, false]);
    vi.advanceTimersByTime(5 * MINUTE);
    expect(used.tab.isCovered).toBe(true);
    vi.advanceTimersByTime(MINUTE);
    expect(other.tab.isCovered).toBe(true);
  });

  test('one that was frozen meanwhile knows when it wakes that the other one was used', async () => {
    const frozen = await openTab();
    frozen.tab.turn('hidden');
    const used = await openTab();
    vi.advanceTimersByTime(30 * MINUTE);
    used.setCovered(false);
    frozen.tab.turn('visible');
    expect(frozen.tab.isCovered).toBe(false);
  });

  test('one beside which somebody listens keeps the other one open, and writes nothing of it', async () => {
    const other = await openTab();
    const during = await openTab();
    during.tellScreen({ stretch: 25, whole: true });
    touch(during.tab);
    const written = new Map(kept);
    vi.advanceTimersByTime(35 * MINUTE - 1);
    expect([during.tab.isCovered, other.tab.isCovered]).toEqual([false, false]);
    expect(kept).toEqual(written);
    vi.advanceTimersByTime(1);
    expect(during.tab.isCovered).toBe(true);
  });

  test('a touch is written as a whole minute, once a minute, whether an interview is open or not', async () => {
    const write = vi.spyOn(kept, 'set');
    for (const phase of ['none', 'open']) {
      interviewState.set({ phase });
      const { tab } = await openTab();
      write.mockClear();
      for (let seconds = 0; seconds < 120; seconds += 5) {
        vi.advanceTimersByTime(5000);
        touch(tab);
      }
      expect(write.mock.calls.length).toBe(2);
      for (const [key, value] of write.mock.calls)
        expect([key, Number(value) % MINUTE]).toEqual([TOUCHED, 0]);
    }
  });

  test('a time that another clock has written far ahead keeps nothing open', async () => {
    const { tab } = await openTab();
    tab.turn('hidden');
    kept.set(TOUCHED, String(Date.now() + 24 * 60 * MINUTE));
    sleep(2 * 60 * MINUTE);
    tab.turn('visible');
    expect(tab.isCovered).toBe(true);
  });

  test('where storage is refused each is covered by itself', async () => {
    stubStorage(kept, () => true);
    const { tab } = await openTab();
    touch(tab);
    vi.advanceTimersByTime(5 * MINUTE);
    expect(tab.isCovered).toBe(true);
    tab.turn('visible');
    expect(tab.isCovered).toBe(true);
  });
});

describe('while somebody listens', () => {
  test('the screen of the interview is covered ten minutes after a break is due; another screen as usual', async () => {
    const { tab, tellScreen } = await openTab();
    const leave = tellScreen({ stretch: 15, whole: true });
    vi.advanceTimersByTime(25 * MINUTE - 1);
    expect(tab.isCovered).toBe(false);
    touch(tab);
    leave();
    vi.advanceTimersByTime(5 * MINUTE);
    expect(tab.isCovered).toBe(true);
  });

  test.each([
    ['of an age', 15, 25],
    ['of an age that is not known', undefined, 15],
  ])('a prompt shown large %s does not keep the cover away for ever', async (_, stretch, minutes) => {
    const { tab, tellScreen } = await openTab();
    tellScreen({ stretch, whole: false });
    tab.document.dialogs.push({ close: () => {} });
    vi.advanceTimersByTime(minutes * MINUTE - 1);
    expect(tab.isCovered).toBe(false);
    vi.advanceTimersByTime(1);
    expect(tab.isCovered).toBe(true);
  });
});
