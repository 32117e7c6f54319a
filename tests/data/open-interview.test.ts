import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { INTERVIEW_FORMAT, LONGEST_LIMIT } from '../../src/model/interview';
import type { Plan } from '../../src/model/plan';
import { MemoryCaches } from './memory-caches';
import { MemoryLocks } from './memory-locks';

const PLAN: Plan = { band: '6-8', contexts: ['VIC'], lead: true, role: 'POL' };
const DONE = { mark: 'done', revision: 1 } as const;
const HOUR = 60 * 60_000;
const LONGEST_OPEN = LONGEST_LIMIT * HOUR;
const NEWER = `"format":${INTERVIEW_FORMAT + 1}`;

let caches: MemoryCaches;
let now: number;
/** What the tab that was opened last does when it is shown or hidden. */
let seeTab: () => void;

beforeEach(() => {
  caches = new MemoryCaches();
  now = Date.UTC(2026, 10, 25, 12);
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('document', {
    visibilityState: 'visible',
    addEventListener: (_: string, listener: () => void) => (seeTab = listener),
  });
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

const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

/** Everything that is kept of the interview, as text. */
async function keptText(): Promise<string> {
  const cache = await caches.open('listen-first:interview:/');
  const kept = await Promise.all((await cache.keys()).map(async (it) => (await cache.match(it))?.text()));
  return kept.join();
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

  test('that no storage takes lives on this page and says so, to its end', async () => {
    caches.faults.put = full;
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    expect(tab.interviewState.get()).toMatchObject({
      phase: 'open',
      saved: false,
      interview: { plan: PLAN, marks: { B01: DONE } },
    });
    await tab.finishAndWipe();
    expect(tab.interviewState.get()).toEqual({ phase: 'none' });
  });

  test('lives on this page where storage is refused as a whole, and can be finished', async () => {
    const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    vi.stubGlobal('caches', { open: refuse, has: refuse, delete: refuse, keys: refuse });
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    expect(tab.interviewState.get()).toMatchObject({ saved: false, interview: { marks: { B01: DONE } } });
    await tab.finishAndWipe();
    expect(tab.interviewState.get()).toEqual({ phase: 'none' });
  });

  test('begun anew leaves nothing of the one before', async () => {
    const tab = await openTab();
    await tab.startInterview({ ...PLAN, band: '16-17' });
    await tab.markItem('B01', DONE);
    await tab.startInterview(PLAN);
    expect(await keptText()).not.toContain('16-17');
    expect(tab.interviewState.get()).toMatchObject({ interview: { marks: {} } });
  });

  test('takes every tap of a quick finger, with and without locks', async () => {
    for (const locks of [undefined, new MemoryLocks()]) {
      vi.stubGlobal('navigator', locks ? { locks } : {});
      const tab = await openTab();
      await tab.startInterview(PLAN);
      await Promise.all(['B01', 'B02', 'B03'].map((id) => tab.markItem(id, DONE)));
      const next = await openTab();
      next.continueInterview();
      expect(next.interviewState.get()).toMatchObject({
        interview: { marks: { B01: DONE, B02: DONE, B03: DONE } },
      });
      await next.finishAndWipe();
    }
  });

  test('a mark is shown only once it is kept itself, also when the one before it just was', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    const early: string[] = [];
    tab.interviewState.subscribe(async () => {
      const marks = JSON.stringify(tab.interviewState.get());
      const kept = caches.written.join();
      for (const id of ['B01', 'B02', 'B03']) if (marks.includes(id) && !kept.includes(id)) early.push(id);
    });
    const first = tab.markItem('B01', DONE);
    // Tapped while the first is being written: it goes with the next writing.
    caches.faults.wait = async () =>
      void ((caches.faults.wait = undefined), more.push(tab.markItem('B02', DONE)));
    const more: Promise<void>[] = [];
    await first;
    await Promise.all(more);
    expect(early).toEqual([]);
    expect(tab.interviewState.get()).toMatchObject({ interview: { marks: { B01: DONE, B02: DONE } } });
  });

  test('a mark that was taken away while no storage took it does not come back', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    caches.faults.put = full;
    await tab.markItem('B01', undefined);
    caches.faults = {};
    await tab.markItem('B02', DONE);
    const next = await openTab();
    next.continueInterview();
    expect(next.interviewState.get()).toMatchObject({ interview: { marks: { B02: DONE } } });
    expect(JSON.stringify(next.interviewState.get())).not.toContain('B01');
  });

  test('that is not kept yet never mixes with another that was begun elsewhere', async () => {
    const one = await openTab();
    await one.startInterview(PLAN);
    caches.faults.put = full;
    await one.markItem('B01', DONE);
    caches.faults = {};
    const two = await openTab();
    await two.startInterview({ ...PLAN, band: '16-17' });
    await one.markItem('B02', DONE);
    expect(one.interviewState.get()).toMatchObject({
      phase: 'found',
      interview: { plan: { band: '16-17' }, marks: {} },
    });
    expect(await keptText()).not.toMatch(/B0[12]/);
  });

  test('is shown as kept only when it can be read back', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.loses = true;
    await tab.markItem('B01', DONE);
    expect(tab.interviewState.get()).toMatchObject({ saved: false, interview: { marks: { B01: DONE } } });
  });

  test('that the browser has thrown away with everything else stays on the page, is said and kept again', async () => {
    await caches.open('listen-first:packs:/');
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    for (const name of await caches.keys()) await caches.delete(name);
    await tab.markItem('B02', DONE);
    const both = { marks: { B01: DONE, B02: DONE } };
    expect(tab.interviewState.get()).toMatchObject({
      phase: 'open',
      saved: true,
      lost: true,
      interview: both,
    });
    const next = await openTab();
    next.continueInterview();
    expect(next.interviewState.get()).toMatchObject({ interview: both });
  });

  test('that the browser has thrown away is said without a mark too', async () => {
    await caches.open('listen-first:packs:/');
    const tab = await openTab();
    await tab.startInterview(PLAN);
    for (const name of await caches.keys()) await caches.delete(name);
    seeTab();
    await expect
      .poll(() => tab.interviewState.get())
      .toMatchObject({ phase: 'open', saved: false, lost: true });
    seeTab();
    await expect
      .poll(() => tab.interviewState.get())
      .toMatchObject({ phase: 'open', saved: true, lost: true });
  });

  test('has a second language, forms of address and a place, which go with it', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN, { second: 'uz' });
    await tab.changeSpeech({ address: { '6-8': 'polite' } });
    await tab.keepPlace({ stage: 'rapport' });
    const next = await openTab();
    next.continueInterview();
    expect(next.interviewState.get()).toMatchObject({
      interview: { second: 'uz', address: { '6-8': 'polite' }, place: { stage: 'rapport' } },
    });
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
    const records = await import('../../src/interview-storage/interview-records');
    const record = await records.readRecord();
    await records.writeRecord(record!.text.replace(`"format":${INTERVIEW_FORMAT}`, NEWER));
    const older = await openTab();
    expect(older.interviewState.get()).toEqual({ phase: 'newer' });
    expect((await records.readRecord())?.text).toContain(NEWER);
  });

  test('that newer code takes over while it is open here is not written over', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    const records = await import('../../src/interview-storage/interview-records');
    const record = await records.readRecord();
    await records.writeRecord(record!.text.replace(`"format":${INTERVIEW_FORMAT}`, NEWER));
    await tab.markItem('B01', DONE);
    expect(tab.interviewState.get()).toEqual({ phase: 'newer' });
    expect((await records.readRecord())?.text).toContain(NEWER);
  });

  test('of newer code can be wiped here, and is when its time is over', async () => {
    for (const end of ['by hand', 'by time']) {
      const tab = await openTab();
      await tab.startInterview(PLAN);
      const records = await import('../../src/interview-storage/interview-records');
      const record = await records.readRecord();
      await records.writeRecord(record!.text.replace(`"format":${INTERVIEW_FORMAT}`, NEWER));
      if (end === 'by time') now += LONGEST_OPEN;
      const older = await openTab();
      if (end === 'by hand') await older.finishAndWipe();
      expect(older.interviewState.get().phase).toBe('none');
      expect(await caches.keys()).toEqual([]);
    }
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
    expect(await caches.keys()).toEqual([]);
  });

  test('that was cut off is finished by the next start, whatever the records say', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.faults.delete = () => {
      throw new Error('cut off');
    };
    caches.keeps = true;
    await expect(tab.finishAndWipe()).rejects.toThrow('left');
    expect(tab.interviewState.get()).toEqual({ phase: 'left' });
    caches.faults = {};
    caches.keeps = false;
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

describe('a wipe', () => {
  test('is not called done while a place refuses to say that it holds nothing', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.faults.read = () => {
      throw new Error('cannot be read');
    };
    caches.faults.delete = () => {
      throw new Error('cannot be removed');
    };
    caches.keeps = true;
    await expect(tab.finishAndWipe()).rejects.toThrow('left');
    caches.faults = {};
    caches.keeps = false;
    const next = await openTab();
    expect(next.interviewState.get().phase).toBe('none');
    expect(await caches.keys()).toEqual([]);
  });

  test('of one record goes on when the other cannot be read', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    caches.faults.read = (path) => {
      if (path.endsWith('record-0')) throw new Error('cannot be read');
    };
    await tab.finishAndWipe();
    expect(await caches.keys()).toEqual([]);
  });

  test('whose mark cannot be removed does not wipe the next interview', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.faults.delete = (path) => {
      if (path.endsWith('wipe')) throw new Error('cannot be removed');
    };
    caches.keeps = true;
    await tab.finishAndWipe();
    expect((await caches.keys()).length).toBe(1);
    await tab.startInterview({ ...PLAN, band: '16-17' });
    const next = await openTab();
    expect(next.interviewState.get()).toMatchObject({
      phase: 'found',
      interview: { plan: { band: '16-17' } },
    });
  });

  test('at the end of its time that fails is said by the next start, and tried again', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    now += LONGEST_OPEN;
    caches.faults.delete = () => {
      throw new Error('cannot be removed');
    };
    caches.keeps = true;
    seeTab();
    await expect.poll(() => tab.interviewState.get()).toEqual({ phase: 'left' });
    expect((await openTab()).interviewState.get()).toEqual({ phase: 'left' });
    caches.faults = {};
    caches.keeps = false;
    seeTab();
    await expect.poll(() => caches.keys()).toEqual([]);
  });

  test('does not wait for a tab that hangs, and that tab brings nothing back when it goes on', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const locks = new MemoryLocks();
    vi.stubGlobal('navigator', { locks });
    const hung = await openTab();
    await hung.startInterview(PLAN);
    let goOn = () => {};
    const hangs = new Promise<void>((hung) => {
      caches.faults.wait = (path) =>
        path.includes('record-') ? new Promise((resolve) => hung(void (goOn = resolve))) : undefined;
    });
    const marking = hung.markItem('B01', DONE);
    await hangs;
    const opening = openTab();
    await vi.advanceTimersByTimeAsync(5_000);
    const other = await opening;
    expect(other.interviewState.get().phase).toBe('found');
    caches.faults = {};
    const finishing = other.finishAndWipe();
    await vi.advanceTimersByTimeAsync(5_000);
    await finishing;
    expect(await caches.keys()).toEqual([]);
    goOn();
    await marking;
    await expect.poll(keptText).toBe('');
    vi.useRealTimers();
  });
});

/** The browser clears everything that this app has kept. */
async function clearStorage(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

describe('nothing comes back', () => {
  test('of a finished interview that could not be wiped, once its storage is cleared by hand', async () => {
    await caches.open('listen-first:packs:/');
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.faults.delete = full;
    caches.keeps = true;
    await expect(tab.finishAndWipe()).rejects.toThrow('left');
    caches.faults = {};
    caches.keeps = false;
    await clearStorage();
    seeTab();
    await expect.poll(() => tab.interviewState.get()).toEqual({ phase: 'none' });
    expect(await keptText()).toBe('');
  });

  test('of an interview that nobody has continued, once the storage is cleared', async () => {
    await caches.open('listen-first:packs:/');
    const tab = await openTab();
    await tab.startInterview(PLAN);
    const asking = await openTab();
    await clearStorage();
    vi.stubGlobal('document', { visibilityState: 'hidden', addEventListener: () => {} });
    seeTab();
    await expect.poll(() => asking.interviewState.get()).toEqual({ phase: 'none' });
    expect(await keptText()).toBe('');
  });

  test('and a page whose interview is too old leaves the next one alone', async () => {
    vi.stubGlobal('navigator', { locks: new MemoryLocks() });
    const stale = await openTab();
    await stale.startInterview(PLAN);
    const seeStale = seeTab;
    now += LONGEST_OPEN;
    const other = await openTab();
    await other.startInterview({ ...PLAN, band: '16-17' });
    seeStale();
    expect(stale.interviewState.get().phase).toBe('none');
    // Its turn comes after that of the page that has just woken.
    await other.markItem('B01', DONE);
    expect(other.interviewState.get()).toMatchObject({ phase: 'open', saved: true });
    expect(await keptText()).toContain('16-17');
  });
});

describe('what one page does not know', () => {
  test('an interview that could not be read at the start is asked about later', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    caches.faults.open = full;
    const next = await openTab();
    expect(next.interviewState.get()).toEqual({ phase: 'none' });
    caches.faults = {};
    seeTab();
    await expect.poll(() => next.interviewState.get().phase).toBe('found');
  });

  test('one that no storage took does not replace another that was begun in the same minute', async () => {
    const one = await openTab();
    caches.faults.put = full;
    await one.startInterview(PLAN);
    caches.faults = {};
    const two = await openTab();
    await two.startInterview({ ...PLAN, band: '16-17' });
    await two.markItem('B01', DONE);
    await one.markItem('B02', DONE);
    expect(one.interviewState.get()).toMatchObject({
      phase: 'found',
      interview: { plan: { band: '16-17' }, marks: { B01: DONE } },
    });
  });

  test('one that no storage took replaces what was kept before it, wholly', async () => {
    const tab = await openTab();
    await tab.startInterview({ ...PLAN, band: '16-17' });
    await tab.markItem('B01', DONE);
    caches.faults.put = full;
    caches.faults.delete = full;
    caches.keeps = true;
    await tab.startInterview(PLAN);
    caches.faults = {};
    caches.keeps = false;
    await tab.markItem('B02', DONE);
    expect(tab.interviewState.get()).toMatchObject({
      saved: true,
      interview: { plan: PLAN, marks: { B02: DONE } },
    });
    expect(await keptText()).not.toContain('16-17');
  });

  test('a mark stays whose record has gone bad, and a record that alone was there is written again', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    const cache = await caches.open('listen-first:interview:/');
    await cache.put('/interview-record/record-1', new Response('{"checksum":"0","body":"{'));
    await tab.markItem('B01', DONE);
    await cache.put('/interview-record/record-0', new Response('{"checksum":"0","body":"{'));
    await tab.markItem('B02', DONE);
    await cache.put('/interview-record/record-1', new Response('{"checksum":"0","body":"{'));
    await tab.markItem('B03', DONE);
    expect(tab.interviewState.get()).toMatchObject({
      saved: true,
      interview: { marks: { B01: DONE, B02: DONE, B03: DONE } },
    });
  });

  test('a mark stays whose record has gone bad while an older one is whole', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await tab.markItem('B01', DONE);
    const cache = await caches.open('listen-first:interview:/');
    await cache.put('/interview-record/record-0', new Response('{"checksum":"0","body":"{'));
    await tab.markItem('B02', DONE);
    expect(tab.interviewState.get()).toMatchObject({ interview: { marks: { B01: DONE, B02: DONE } } });
    expect(await keptText()).toContain('B01');
  });

  test('a record that is not whole and that nobody has open is wiped', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    const cache = await caches.open('listen-first:interview:/');
    await cache.put('/interview-record/record-1', new Response('{"checksum":"0","body":"{'));
    expect((await openTab()).interviewState.get().phase).toBe('none');
    expect(await caches.keys()).toEqual([]);
  });
});

describe('time', () => {
  test('that is only watched, a minute after the other, is summed and written', async () => {
    let steady = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => steady);
    const tab = await openTab();
    await tab.startInterview(PLAN);
    let asked = 0;
    const match = vi.spyOn(caches, 'has').mockImplementation(async () => (asked += 1) > 0);
    for (let minute = 0; minute < 11; minute += 1) {
      steady += 60_000;
      asked = 0;
      seeTab();
      await expect.poll(() => asked).toBeGreaterThan(0);
    }
    match.mockRestore();
    await expect.poll(keptText).toMatch(/watched\W+6[06]0000,/);
  });

  test('of a clock that is put back while a page watches is written before another page reads it', async () => {
    let steady = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => steady);
    const tab = await openTab();
    await tab.startInterview(PLAN);
    now -= 24 * HOUR;
    steady += 60_000;
    seeTab();
    await expect.poll(keptText).toMatch(/watched\W+60000,/);
    expect((await openTab()).interviewState.get().phase).toBe('found');
  });
});

describe('after the hours of an office', () => {
  test('an interview is gone that was begun while less was chosen, whatever is chosen later', async () => {
    const tab = await openTab();
    const { changeSettings } = await import('../../src/data/settings-store');
    vi.stubGlobal('document', { documentElement: { dataset: {} }, addEventListener: () => {} });
    changeSettings({ limit: 2 });
    await tab.startInterview(PLAN);
    changeSettings({ limit: 8 });
    now += 2 * HOUR - 60_000;
    expect((await openTab()).interviewState.get().phase).toBe('found');
    now += 60_000;
    expect((await openTab()).interviewState.get().phase).toBe('none');
  });

  test('the worker wipes it, and only then', async () => {
    const { wipeWhenOver } = await import('../../src/interview-storage/wipe-when-over');
    const tab = await openTab();
    await tab.startInterview(PLAN);
    await wipeWhenOver(now + LONGEST_OPEN - 5 * 60_000);
    expect(await keptText()).not.toBe('');
    await wipeWhenOver(now + LONGEST_OPEN);
    expect(await caches.keys()).toEqual([]);
  });
});

describe('after eight hours', () => {
  test('the next start wipes it and shows nothing', async () => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    now += LONGEST_OPEN;
    const next = await openTab();
    expect(next.interviewState.get()).toEqual({ phase: 'none', byItself: true });
    expect(await caches.keys()).toEqual([]);
  });

  test.each([
    ['in 2100', Date.UTC(2100, 0, 1)],
    ['in 1970', 0],
    ['an hour before it was last seen', Date.UTC(2026, 10, 25, 11)],
  ])('and at the next start with a clock %s nothing of it is left', async (_, time) => {
    const tab = await openTab();
    await tab.startInterview(PLAN);
    now = time;
    expect((await openTab()).interviewState.get()).toEqual({ phase: 'none', byItself: true });
    expect(await caches.keys()).toEqual([]);
  });

  test('a tab that is hidden writes down how long it was watched, also before somebody continues it', async () => {
    let steady = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => steady);
    const first = await openTab();
    await first.startInterview(PLAN);
    for (let session = 0; session < 54; session += 1) {
      const tab = await openTab();
      if (session % 2 === 0) tab.continueInterview();
      steady += 9 * 60_000;
      vi.stubGlobal('document', { visibilityState: 'hidden', addEventListener: () => {} });
      seeTab();
      const watched = (session + 1) * 9 * 60_000;
      const kept = watched >= LONGEST_OPEN ? /^$/ : new RegExp(`watched\\W+${watched},`);
      await expect.poll(keptText).toMatch(kept);
      vi.stubGlobal('document', {
        visibilityState: 'visible',
        addEventListener: (_: string, listener: () => void) => (seeTab = listener),
      });
    }
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
    expect(tab.interviewState.get()).toMatchObject({ interview: { watched: 3 * 60_000 } });
  });
});
