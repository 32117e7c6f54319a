import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LONGEST_OPEN } from '../../src/model/interview';
import type { Plan } from '../../src/model/plan';
import { MemoryCaches } from './memory-caches';

const PLAN: Plan = { band: '6-8', contexts: ['VIC'], lead: true, role: 'POL' };
const DONE = { mark: 'done', revision: 1 } as const;

let caches: MemoryCaches;
let now: number;

beforeEach(() => {
  caches = new MemoryCaches();
  now = Date.UTC(2026, 10, 25, 12);
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('document', { addEventListener: () => {} });
  vi.stubGlobal('setInterval', () => 0);
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A tab that is started on this device; without channels, so that it hears of nothing that another one does. */
async function openTab() {
  vi.resetModules();
  const tab = await import('../../src/data/open-interview');
  await tab.followInterview();
  return tab;
}

describe('an interview', () => {
  test('is not there on a new device', async () => {
    const tab = await openTab();
    expect(tab.interviewState.get()).toEqual({ phase: 'none' });
  });

  test('is found by the next start, and shown only once somebody continues it', async () => {
    const first = await openTab();
    await first.startInterview(PLAN);
    await first.markItem('B01', DONE);
    const next = await openTab();
    expect(next.interviewState.get().phase).toBe('found');
    next.continueInterview();
    expect(next.interviewState.get()).toMatchObject({
      phase: 'open',
      interview: { plan: PLAN, marks: { B01: DONE } },
    });
  });

  test('keeps every mark when its plan is changed', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    await tab.changePlan({ ...PLAN, contexts: ['VIC', 'CCL'] });
    expect(tab.interviewState.get()).toMatchObject({
      interview: { plan: { contexts: ['VIC', 'CCL'] }, marks: { B01: DONE } },
    });
  });

  test('marked in two tabs has the marks of both', async () => {
    const one = await openTab();
    await one.startInterview(PLAN);
    const two = await openTab();
    two.continueInterview();
    await one.markItem('B01', DONE);
    await two.markItem('B02', DONE);
    expect(two.interviewState.get()).toMatchObject({ interview: { marks: { B01: DONE, B02: DONE } } });
  });

  test('loses nothing but the last change when a record was cut off', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    await tab.markItem('B02', DONE);
    const cache = await caches.open('listen-first:interview:/');
    await cache.put('/interview-record/record-1', new Response('{"checksum":"0","body":"{'));
    const next = await openTab();
    next.continueInterview();
    expect(next.interviewState.get()).toMatchObject({ interview: { marks: { B01: DONE } } });
  });

  test('that no storage takes is not begun', async () => {
    caches.faults.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const tab = await openTab();
    await expect(tab.startInterview(PLAN)).rejects.toThrow('No storage');
    expect(tab.interviewState.get().phase).toBe('none');
  });

  test('says when a mark was not kept, and keeps it with the next one', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.faults.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await tab.markItem('B01', DONE);
    expect(tab.interviewState.get()).toMatchObject({
      phase: 'open',
      saved: false,
      interview: { marks: { B01: DONE } },
    });
    caches.faults = {};
    await tab.markItem('B02', DONE);
    expect(tab.interviewState.get()).toMatchObject({
      saved: true,
      interview: { marks: { B01: DONE, B02: DONE } },
    });
  });

  test('of newer code is left as it is', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    const records = await import('../../src/data/interview-records');
    const record = await records.readRecord();
    await records.writeRecord(record!.text.replace('"format":1', '"format":2'));
    const older = await openTab();
    expect(older.interviewState.get()).toEqual({ phase: 'newer' });
    expect((await records.readRecord())?.text).toContain('"format":2');
  });

  test('that newer code takes over while it is open here is not written over', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    const records = await import('../../src/data/interview-records');
    const record = await records.readRecord();
    await records.writeRecord(record!.text.replace('"format":1', '"format":2'));
    await tab.markItem('B01', DONE);
    expect(tab.interviewState.get()).toEqual({ phase: 'newer' });
    expect((await records.readRecord())?.text).toContain('"format":2');
  });
});

describe('finish and wipe', () => {
  test('leaves no record, no mark and no cache', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    await tab.finishAndWipe();
    expect(tab.interviewState.get()).toEqual({ phase: 'none' });
    expect(await caches.keys()).toEqual([]);
    expect((await openTab()).interviewState.get()).toEqual({ phase: 'none' });
  });

  test('writes over a record before it is removed', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    const before = caches.puts.length;
    await tab.finishAndWipe();
    expect(caches.puts.slice(before)).toEqual(['/interview-record/wipe', '/interview-record/record-1']);
  });

  test('that was cut off is finished by the next start, whatever the records say', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.faults.delete = () => {
      throw new Error('cut off');
    };
    await expect(tab.finishAndWipe()).rejects.toThrow('left');
    caches.faults = {};
    const next = await openTab();
    expect(next.interviewState.get()).toEqual({ phase: 'none' });
    expect(await caches.keys()).toEqual([]);
  });

  test('a tab that did not hear of it does not bring the interview back', async () => {
    const one = await openTab();
    await one.startInterview(PLAN);
    const two = await openTab();
    two.continueInterview();
    await one.finishAndWipe();
    await two.markItem('B01', DONE);
    expect(two.interviewState.get()).toEqual({ phase: 'none' });
    expect(await caches.keys()).toEqual([]);
  });
});

describe('after eight hours', () => {
  test('the next start wipes it and shows nothing', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    now += LONGEST_OPEN;
    const next = await openTab();
    expect(next.interviewState.get()).toEqual({ phase: 'none' });
    expect(await caches.keys()).toEqual([]);
  });

  test('a clock in 2100 wipes it, one in 1970 does not keep it for longer', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    now = 0;
    expect((await openTab()).interviewState.get().phase).toBe('found');
    now = Date.UTC(2100, 0, 1);
    expect((await openTab()).interviewState.get().phase).toBe('none');
  });

  test('the time that a slow write takes counts too', async () => {
    let steady = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => steady);
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.faults.put = () => void (steady += 60_000);
    for (let written = 0; written < 3; written += 1) await tab.markItem('B01', DONE);
    caches.faults.put = undefined;
    await tab.markItem('B01', DONE);
    expect(tab.interviewState.get()).toMatchObject({ interview: { age: 3 * 60_000 } });
  });
});
