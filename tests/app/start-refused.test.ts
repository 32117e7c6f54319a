import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlaceCache } from '../../src/app/place-cache';
import { BrowserTab, stubStorage, stubTimers } from './browser-tab';

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** What cannot be made, as channels there. */
const refusing = () => new Proxy(EventTarget, { construct: refuse });

/** Even its name throws, as in Firefox where a person has forbidden data of sites. */
function refuseName(name: string, on: object = globalThis): void {
  Object.defineProperty(on, name, { configurable: true, get: refuse });
}

const NAMES = ['caches', 'indexedDB', 'sessionStorage', 'matchMedia'];
let tab: BrowserTab;

beforeEach(() => {
  vi.useFakeTimers();
  tab = new BrowserTab();
  tab.enter();
  stubTimers();
  stubStorage(new Map(), () => true);
  for (const name of NAMES) refuseName(name);
  const navigator = { onLine: true, userAgent: '' };
  for (const name of ['locks', 'storage', 'serviceWorker']) refuseName(name, navigator);
  vi.stubGlobal('navigator', navigator);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('location', { protocol: 'https:', pathname: '/ru/' });
  vi.stubGlobal('scrollY', 100);
  vi.stubGlobal('BroadcastChannel', refusing());
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
});

afterEach(() => {
  for (const name of [...NAMES, 'localStorage']) Reflect.deleteProperty(globalThis, name);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What `start` in src/main.tsx calls once the first text is shown, in its order. */
async function callAllOfTheStart() {
  const { followOtherTabs } = await import('../../src/data/settings-store');
  const { followCover } = await import('../../src/app/follow-cover');
  const { followForgetting } = await import('../../src/data/follow-forgetting');
  const { followHistory } = await import('../../src/app/follow-history');
  const { followInterview } = await import('../../src/data/open-interview');
  const { showNewerGuide } = await import('../../src/app/page');
  const { keepOffline } = await import('../../src/app/keep-offline');
  const place = { location: { key: 'a', state: { silent: false } } };
  const history = { present: () => place, forgetPlaces: () => {} };
  const page = { history, pathname: () => '/ru/' } as unknown as Parameters<typeof showNewerGuide>[0];
  const places = { get: refuse, renew: refuse } as unknown as PlaceCache;
  return [
    ['followOtherTabs', followOtherTabs],
    ['followCover', followCover],
    ['followForgetting', followForgetting],
    ['followHistory', () => followHistory(page.history)],
    ['followInterview', followInterview],
    ['showNewerGuide', () => showNewerGuide(page, places, () => {})],
    ['keepOffline', () => keepOffline(() => 'ru')],
  ] as const;
}

test('where a browser refuses all that keeps or tells something, every part of the start is done', async () => {
  const failed: string[] = [];
  for (const [name, part] of await callAllOfTheStart()) {
    try {
      await part();
    } catch (error) {
      failed.push(`${name}: ${String(error)}`);
    }
  }
  expect(failed).toEqual([]);

  const { interviewState } = await import('../../src/data/open-interview');
  expect(interviewState.get()).toEqual({ phase: 'none' });
  const { guideState } = await import('../../src/data/guide');
  expect(guideState.get().problem).toBe('no-connection');
  tab.tell('pagehide');
  tab.tell('keydown', { key: 'Escape' });
  tab.tell('keydown', { key: 'Escape' });
  expect(tab.isCovered).toBe(true);
});
