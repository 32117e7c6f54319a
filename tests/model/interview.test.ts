import { describe, expect, it } from 'vitest';
import {
  INTERVIEW_FORMAT,
  isOverWhenRead,
  isTooOld,
  newInterviewId,
  openInterviewWith,
  withMark,
  withTime,
  type Interview,
} from '../../src/model/interview';
import { parseInterview } from '../../src/model/parse-interview';
import { asksLegalAge, legalFlags, mayLead, usualLegalAge, type Plan } from '../../src/model/plan';
import { hasChanged, progressOf } from '../../src/model/progress';
import type { PlannedItem } from '../../src/model/tailoring';
import { AGE_BANDS, CONTEXTS, COUNTRIES, LEGAL_AGES, ROLES, SKIP_REASONS } from '../../src/model/vocabulary';

const PLAN: Plan = {
  band: '13-15',
  contexts: ['VIC', 'INT'],
  lead: true,
  role: 'POL',
  country: 'KZ',
  legalAge: '14-15',
};
const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 25, 12, 3);

const begun = (limit?: 1 | 2 | 4 | 8) =>
  openInterviewWith(PLAN, { id: 'a1', now: NOON, ...(limit && { limit }) });

const stored = (change: object = {}) =>
  JSON.stringify({
    ...begun(),
    marks: { B01: { mark: 'done', revision: 1 } },
    ...change,
  });

describe('an open interview', () => {
  it('survives being stored', () => {
    const interview: Interview = {
      ...withMark(begun(4), 'D23', { mark: 'skipped', reason: 'law', revision: 2 }),
      second: 'uz',
      address: { '13-15': 'polite' },
      place: { stage: 'rapport', prompt: 'p1', sheet: 'silence', scroll: 120 },
      talk: 12,
      lock: { salt: 's', hash: 'h', tries: 1 },
    };
    expect(parseInterview(JSON.stringify(interview))).toEqual(interview);
  });

  it('has a random name that tells nothing of the plan', () => {
    const ids = new Set(Array.from({ length: 50 }, newInterviewId));
    expect(ids.size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('tells no exact time', () => {
    expect(begun()).toMatchObject({
      startedAt: Date.UTC(2026, 10, 25, 12, 0),
      lastSeen: Date.UTC(2026, 10, 25, 12, 3),
    });
    expect(withTime(begun(), 0, NOON + 61_500).lastSeen).toBe(NOON + 60_000);
  });

  it('keeps what a later version has added, in every part of it', () => {
    const added = {
      later: [1],
      plan: { ...PLAN, hour: 'night' },
      marks: { B01: { mark: 'done', revision: 1, by: 'x' } },
      place: { stage: 'rapport', card: 2 },
      lock: { salt: 's', hash: 'h', tries: 0, kind: 'code' },
    };
    expect(parseInterview(stored(added))).toMatchObject(added);
  });

  it('of format 1 is read, by every tab under the same name', () => {
    const old = { format: 1, plan: PLAN, marks: {}, startedAt: NOON, age: HOUR };
    const read = parseInterview(JSON.stringify(old)) as Interview;
    expect(read).toMatchObject({
      plan: PLAN,
      startedAt: NOON,
      lastSeen: NOON + HOUR,
      watched: HOUR,
      limit: 8,
    });
    expect(read).toEqual(parseInterview(JSON.stringify(old)));
    expect(withTime(read, 0, NOON + 2 * HOUR).format).toBe(INTERVIEW_FORMAT);
  });

  it('keeps marks of items that it does not know', () => {
    const read = parseInterview(stored({ marks: { Z99: { mark: 'done', revision: 7 } } })) as Interview;
    expect(read.marks.Z99).toEqual({ mark: 'done', revision: 7 });
  });

  it('of a newer format is told apart from damage', () => {
    expect(parseInterview(stored({ format: INTERVIEW_FORMAT + 1, plan: 'something else' }))).toMatchObject({
      fault: 'newer',
      times: { startedAt: begun().startedAt, limit: 8 },
    });
  });

  it.each([
    ['an unknown age', { plan: { ...PLAN, band: '18-20' } }],
    ['an unknown context, which could hide a protection', { plan: { ...PLAN, contexts: ['CCX'] } }],
    ['an unknown age by law', { plan: { ...PLAN, legalAge: '12' } }],
    ['an unknown role', { plan: { ...PLAN, role: 'JUD' } }],
    ['a mark of no kind', { marks: { B01: { mark: 'maybe', revision: 1 } } }],
    [
      'a skip without a reason of the list',
      { marks: { B01: { mark: 'skipped', reason: 'free text', revision: 1 } } },
    ],
    ['a lock that is not understood', { lock: { hash: 'h' } }],
  ])('with %s is of a newer version and is never guessed', (_, change) => {
    expect(parseInterview(stored(change))).toMatchObject({ fault: 'newer' });
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['no format', stored({ format: undefined })],
    ['no start', stored({ startedAt: 'noon' })],
    ['no name', stored({ id: undefined })],
    ['no plan', stored({ plan: 'none' })],
    ['marks that are a list', stored({ marks: [] })],
  ])('with %s is damaged', (_, text) => {
    expect(parseInterview(text)).toEqual({ fault: 'damaged' });
  });

  it.each([0, -1, 9, 1e9, '4', null])('with the limit %j is kept no longer than the longest', (limit) => {
    expect(parseInterview(stored({ limit }))).toMatchObject({ limit: 8 });
  });
});

describe('the words of a record', () => {
  it('grow only with its format', () => {
    // An older app that meets a word it does not know shows nothing: raise INTERVIEW_FORMAT, then this list.
    expect({
      format: INTERVIEW_FORMAT,
      AGE_BANDS,
      LEGAL_AGES,
      CONTEXTS,
      ROLES,
      COUNTRIES,
      SKIP_REASONS,
    }).toEqual({
      format: 2,
      AGE_BANDS: ['3-5', '6-8', '9-12', '13-15', '16-17'],
      LEGAL_AGES: ['under-14', '14-15', '16-17'],
      CONTEXTS: ['VIC', 'WIT', 'CCL', 'RET', 'DIS', 'INT', 'SV', 'REM'],
      ROLES: ['POL', 'PRO', 'LAW', 'EDU', 'SOC', 'PSY', 'LOC', 'COM'],
      COUNTRIES: ['KZ', 'UZ'],
      SKIP_REASONS: ['emergency', 'law', 'no-resource'],
    });
  });
});

describe('an interview is over', () => {
  const later = (watched: number, now: number) => withTime(begun(), watched, now);

  it.each([1, 2, 4, 8] as const)('after %d hours where that is chosen, by the clock', (limit) => {
    const { startedAt } = begun();
    expect(isTooOld(begun(limit), 0, startedAt + limit * HOUR - 1)).toBe(false);
    expect(isTooOld(begun(limit), 0, startedAt + limit * HOUR)).toBe(true);
    expect(isOverWhenRead(begun(limit), startedAt + limit * HOUR)).toBe(true);
  });

  it('after eight hours watched, whatever the clock says', () => {
    for (const now of [0, NOON - 24 * HOUR, NOON]) {
      expect(isTooOld(later(7 * HOUR, now), HOUR - 6 * 60_000, now)).toBe(false);
      expect(isTooOld(later(7 * HOUR, now), HOUR, now)).toBe(true);
    }
  });

  it('after many short sessions, whose time is summed', () => {
    const stopped = Array.from({ length: 54 }).reduce<Interview>(
      (it) => withTime(it, 9 * 60_000, NOON),
      begun(),
    );
    expect(isOverWhenRead(stopped, NOON)).toBe(true);
  });

  it('when a clock that stood too far ahead is set right while it is closed', () => {
    const in2100 = openInterviewWith(PLAN, { id: 'a1', now: Date.UTC(2100, 5, 1) });
    expect(isOverWhenRead(in2100, NOON)).toBe(true);
  });

  it('when the clock stands before the time when it was last seen: that tells nothing of how long ago it was', () => {
    expect(isOverWhenRead(begun(), NOON - HOUR)).toBe(true);
    expect(isOverWhenRead(begun(), 0)).toBe(true);
    expect(isOverWhenRead(later(HOUR, NOON + HOUR), NOON + HOUR / 2)).toBe(true);
  });

  it('not by a correction of some minutes', () => {
    expect(isOverWhenRead(later(HOUR, NOON + HOUR), NOON + HOUR - 4 * 60_000)).toBe(false);
  });

  it('not by a clock that is put back while it is watched; its age stays as it is', () => {
    const putBack = withTime(later(0, NOON + 5 * HOUR), 60_000, NOON - 24 * HOUR);
    expect(isOverWhenRead(putBack, NOON - 24 * HOUR + 60_000)).toBe(false);
    expect(isOverWhenRead(putBack, NOON - 24 * HOUR + 2.5 * HOUR)).toBe(false);
    expect(isOverWhenRead(putBack, NOON - 24 * HOUR + 3 * HOUR)).toBe(true);
  });
});

describe('marks', () => {
  const planned = ['B01', 'B02', 'B03', 'B04'].map(
    (id) => ({ item: { id, revision: 2 }, critical: id !== 'B04', hardStop: id === 'B01' }) as PlannedItem,
  );

  it('are counted, critical ones apart', () => {
    const interview = withMark(withMark(begun(), 'B01', { mark: 'done', revision: 2 }), 'B02', {
      mark: 'skipped',
      reason: 'emergency',
      revision: 2,
    });
    expect(progressOf(planned, interview)).toEqual({
      all: 4,
      done: 1,
      skipped: 1,
      notApplicable: 0,
      criticalLeft: 1,
    });
    expect(progressOf(planned, withMark(interview, 'B01', undefined)).done).toBe(0);
  });

  it('tell that an item has changed since, only when its revision rose', () => {
    expect(hasChanged({ mark: 'done', revision: 1 }, { revision: 2 })).toBe(true);
    expect(hasChanged({ mark: 'done', revision: 2 }, { revision: 2 })).toBe(false);
    expect(hasChanged(undefined, { revision: 2 })).toBe(false);
  });
});

describe('a plan', () => {
  it('lets only police, prosecutors and psychologists lead', () => {
    expect(['POL', 'PRO', 'PSY'].every((role) => mayLead(role as Plan['role']))).toBe(true);
    expect(['LAW', 'EDU', 'SOC', 'LOC', 'COM', undefined].some((role) => mayLead(role as Plan['role']))).toBe(
      false,
    );
  });

  it('asks the age by law only of a child with a standing, and keeps it apart from the band', () => {
    expect(asksLegalAge({ contexts: ['INT', 'SV'] })).toBe(false);
    expect(asksLegalAge({ contexts: ['CCL'] })).toBe(true);
    expect(usualLegalAge('9-12')).toBe('under-14');
    expect(usualLegalAge('13-15')).toBeUndefined();
    expect(usualLegalAge('16-17')).toBe('16-17');
  });

  it.each([
    ['victim under 14', { contexts: ['VIC'], legalAge: 'under-14' }, ['under-14', 'under-16']],
    ['victim of 14–15', { contexts: ['VIC'], legalAge: '14-15' }, ['under-16']],
    ['witness of 16–17', { contexts: ['WIT'], legalAge: '16-17' }, ['line-first']],
    ['suspect of 16–17', { contexts: ['CCL'], legalAge: '16-17' }, []],
    ['victim of unknown age', { contexts: ['VIC'], legalAge: undefined }, ['unknown']],
    ['no standing', { contexts: ['SV'], legalAge: 'under-14' }, []],
  ] as const)('flags for a %s', (_, change, flags) => {
    expect(legalFlags({ ...PLAN, ...change } as unknown as Plan)).toEqual(flags);
  });
});
