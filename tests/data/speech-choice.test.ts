import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/model/plan';
import { MemoryCaches } from './memory-caches';

const PLAN: Plan = { band: '6-8', contexts: ['VIC'], lead: true, role: 'POL' };

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('document', { addEventListener: () => {}, documentElement: { dataset: {} } });
  vi.stubGlobal('setInterval', () => 0);
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

afterEach(() => void vi.unstubAllGlobals());

async function openTab() {
  vi.resetModules();
  const interview = await import('../../src/data/open-interview');
  const speech = await import('../../src/data/speech-choice');
  await interview.followInterview();
  return { ...interview, ...speech };
}

test('without an interview it is in memory alone, and nothing is stored', async () => {
  const tab = await openTab();
  tab.chooseSpeech({ second: 'uz' });
  tab.chooseSpeech({ address: { '6-8': 'polite' } });
  expect(tab.speechChoice.get()).toEqual({ second: 'uz', address: { '6-8': 'polite' } });
  expect(kept.size).toBe(0);
  expect((await openTab()).speechChoice.get()).toEqual({});
});

test('it goes into the interview that is begun, comes back with it and ends with it', async () => {
  const tab = await openTab();
  tab.chooseSpeech({ second: 'uz' });
  await tab.startInterview(PLAN, tab.speechChoice.get());
  expect(tab.speechChoice.get()).toMatchObject({ second: 'uz' });
  tab.chooseSpeech({ address: { '6-8': 'polite' } });
  await expect.poll(() => tab.speechChoice.get().address).toEqual({ '6-8': 'polite' });
  const next = await openTab();
  expect(next.speechChoice.get()).toEqual({});
  next.continueInterview();
  expect(next.speechChoice.get()).toMatchObject({ second: 'uz', address: { '6-8': 'polite' } });
  const told = vi.fn();
  next.speechChoice.subscribe(told);
  await next.finishAndWipe();
  expect(told).toHaveBeenCalled();
  expect(next.speechChoice.get()).toEqual({});
  expect(kept.size).toBe(0);
});
