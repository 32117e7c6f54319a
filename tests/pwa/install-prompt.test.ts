import { afterEach, expect, test, vi } from 'vitest';
import { runBoot } from '../public/run-boot';

afterEach(() => void vi.unstubAllGlobals());

/** The browser's question, and whether it has been asked. */
function offer(outcome: 'accepted' | 'dismissed' = 'accepted') {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  const prompt = vi.fn(async () => ({ outcome }));
  return Object.assign(event, { prompt });
}

const later = () => runBoot({ address: '/ru/', chooses: false }).window;

/** The scripts of This device, which come only when somebody goes there. */
async function openDevice(window: EventTarget, { displayMode = 'browser', userAgent = 'Chrome' } = {}) {
  vi.resetModules();
  vi.stubGlobal('navigator', { userAgent });
  vi.stubGlobal('window', window);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes(displayMode) }));
  return import('../../src/pwa/install-prompt');
}

test('an offer that the browser made before the scripts were here still stands', async () => {
  const window = later();
  const made = offer();
  window.dispatchEvent(made);
  expect(made.defaultPrevented).toBe(true);
  const { install, installState } = await openDevice(window);
  expect(installState.get()).toBe('offered');
  await install();
  expect(made.prompt).toHaveBeenCalledTimes(1);
  expect(installState.get()).toBe('installed');
});

test('one that is made later is taken too, and what is refused is not asked again', async () => {
  const window = later();
  const { install, installState } = await openDevice(window);
  expect(installState.get()).toBe('by-hand');
  window.dispatchEvent(offer('dismissed'));
  expect(installState.get()).toBe('offered');
  await install();
  expect(installState.get()).toBe('by-hand');
});

test('one that was taken by the browser’s own menu before is gone', async () => {
  const window = later();
  window.dispatchEvent(offer());
  window.dispatchEvent(new Event('appinstalled'));
  const { installState } = await openDevice(window);
  expect(installState.get()).toBe('by-hand');
});

test('the installed app offers nothing', async () => {
  const { installState } = await openDevice(later(), { displayMode: 'standalone' });
  expect(installState.get()).toBe('installed');
});

test('inside another app there is nothing to install with, unless the browser offers it', async () => {
  const userAgent = 'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv)';
  const { installState } = await openDevice(later(), { userAgent });
  expect(installState.get()).toBe('in-app');
  const offering = later();
  offering.dispatchEvent(offer());
  expect((await openDevice(offering, { userAgent })).installState.get()).toBe('offered');
});
