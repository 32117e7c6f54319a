import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BrowserTab, stubStorage } from '../app/browser-tab';

const KEY = 'listen-first:covered:/';

let kept: Map<string, string>;
let isRefused: boolean;

beforeEach(() => {
  kept = new Map();
  isRefused = false;
  stubStorage(kept, () => isRefused);
});

afterEach(() => void vi.unstubAllGlobals());

async function openTab() {
  const tab = new BrowserTab();
  tab.enter();
  return { tab, ...(await import('../../src/data/cover-state')) };
}

describe('a page that heard nothing of another tab', () => {
  test.each([
    ['is kept by the browser and comes back', (tab: BrowserTab) => tab.tell('pageshow', { persisted: true })],
    ['was frozen and is shown', (tab: BrowserTab) => tab.turn('visible')],
  ])('and %s is covered, or uncovered, as the others are', async (_, wake) => {
    const { tab, followCoveredTabs, isCovered } = await openTab();
    followCoveredTabs();
    kept.set(KEY, '1');
    wake(tab);
    expect([tab.isCovered, isCovered.get()]).toEqual([true, true]);
    kept.delete(KEY);
    wake(tab);
    expect([tab.isCovered, isCovered.get()]).toEqual([false, false]);
  });

  test('is kept covered, so that its first frame tells nothing, and is uncovered when it is shown', async () => {
    const { tab, followCoveredTabs } = await openTab();
    followCoveredTabs();
    tab.tell('pagehide', { persisted: true });
    tab.turn('hidden');
    expect(tab.isCovered).toBe(true);
    tab.tell('pageshow', { persisted: true });
    expect(tab.isCovered).toBe(false);
  });

  test('that was uncovered before the app had started is uncovered', async () => {
    kept.set(KEY, '1');
    const { tab, followCoveredTabs, isCovered } = await openTab();
    kept.delete(KEY);
    followCoveredTabs();
    expect([tab.isCovered, isCovered.get()]).toEqual([false, false]);
  });
});

test('a cover that storage did not take stays when the page is shown again', async () => {
  const { tab, followCoveredTabs, setCovered } = await openTab();
  followCoveredTabs();
  isRefused = true;
  setCovered(true);
  tab.turn('visible');
  expect(tab.isCovered).toBe(true);
  // Only for a moment: what is there says nothing of what could not be written.
  isRefused = false;
  tab.tell('pageshow', { persisted: false });
  expect(tab.isCovered).toBe(true);
  setCovered(false);
  expect(tab.isCovered).toBe(false);
});

describe('the place on a page', () => {
  test.each([
    ['the screen was covered', (setCovered: (value: boolean) => void) => setCovered],
    [
      'the browser kept the page',
      (_: unknown, tab: BrowserTab) => (value: boolean) =>
        tab.tell(value ? 'pagehide' : 'pageshow', { persisted: true }),
    ],
  ])('is the same again after %s, and meanwhile the one that is kept', async (_, by) => {
    const { tab, followCoveredTabs, setCovered, scrollPosition } = await openTab();
    followCoveredTabs();
    const cover = by(setCovered, tab);
    tab.scrollTo(0, 1700);
    cover(true);
    expect([tab.scrollY, scrollPosition()]).toEqual([0, 1700]);
    // Once more changes nothing.
    cover(true);
    cover(false);
    expect([tab.scrollY, scrollPosition()]).toEqual([1700, 1700]);
  });

  test('is not taken to another page that came under the cover', async () => {
    const { tab, followCoveredTabs, setCovered, scrollPosition } = await openTab();
    followCoveredTabs();
    tab.scrollTo(0, 1700);
    setCovered(true);
    tab.history.state = { key: 'second' };
    expect([tab.scrollY, scrollPosition()]).toEqual([0, undefined]);
    setCovered(false);
    expect(tab.scrollY).toBe(0);
  });

  test('that was kept before the page was loaded covered is put back once it is uncovered', async () => {
    kept.set(KEY, '1');
    const { tab, followCoveredTabs, setCovered } = await openTab();
    vi.stubGlobal('sessionStorage', { getItem: (key: string) => (key.endsWith('first') ? '812' : null) });
    tab.document.documentElement.dataset.covered = '';
    followCoveredTabs();
    expect(tab.scrollY).toBe(0);
    setCovered(false);
    expect(tab.scrollY).toBe(812);
  });
});
