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
  const { followCoveredTabs, isCovered, setCovered } = await import('../../src/data/cover-state');
  return { tab, followCoveredTabs, isCovered, setCovered };
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
