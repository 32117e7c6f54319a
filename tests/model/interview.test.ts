import { describe, expect, it } from 'vitest';
import {
  ageOf,
  INTERVIEW_FORMAT,
  openInterviewWith,
  parseInterview,
  withMark,
  type Interview,
} from '../../src/model/interview';
import { asksLegalAge, legalFlags, mayLead, usualLegalAge, type Plan } from '../../src/model/plan';
import { hasChanged, progressOf } from '../../src/model/progress';
import type { PlannedItem } from '../../src/model/tailoring';

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

const stored = (change: object = {}) =>
  JSON.stringify({
    ...openInterviewWith(PLAN, NOON),
    marks: { B01: { mark: 'done', revision: 1 } },
    ...change,
  });

describe('an open interview', () => {
  it('survives being stored', () => {
    const interview = withMark(openInterviewWith(PLAN, NOON), 'D23', {
      mark: 'skipped',
      reason: 'law',
      revision: 2,
    });
    expect(parseInterview(JSON.stringify(interview))).toEqual(interview);
  });

  it('tells no exact time', () => {
    expect(openInterviewWith(PLAN, NOON).startedAt).toBe(Date.UTC(2026, 10, 25, 12, 0));
  });

  it('keeps marks of items that it does not know', () => {
    const read = parseInterview(stored({ marks: { Z99: { mark: 'done', revision: 7 } } })) as Interview;
    expect(read.marks.Z99).toEqual({ mark: 'done', revision: 7 });
  });

  it('of a newer format is told apart from damage', () => {
    expect(parseInterview(stored({ format: INTERVIEW_FORMAT + 1, plan: 'something else' }))).toBe('newer');
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['no format', stored({ format: undefined })],
    ['an unknown age', stored({ plan: { ...PLAN, band: '18-20' } })],
    ['an unknown context, which could hide a protection', stored({ plan: { ...PLAN, contexts: ['CCX'] } })],
    ['an unknown age by law', stored({ plan: { ...PLAN, legalAge: '12' } })],
    ['a mark of no kind', stored({ marks: { B01: { mark: 'maybe', revision: 1 } } })],
    [
      'a skip without a reason of the list',
      stored({ marks: { B01: { mark: 'skipped', reason: 'free text', revision: 1 } } }),
    ],
    ['no start', stored({ startedAt: 'noon' })],
  ])('with %s is damaged', (_, text) => {
    expect(parseInterview(text)).toBe('damaged');
  });
});

describe('the age of an interview', () => {
  const interview = { ...openInterviewWith(PLAN, NOON), age: HOUR };

  it('is the larger of watched time and the difference of the clock', () => {
    expect(ageOf(interview, HOUR, NOON + HOUR)).toBe(2 * HOUR);
    expect(ageOf(interview, 0, NOON + 5 * HOUR)).toBeGreaterThanOrEqual(5 * HOUR);
  });

  it.each([
    ['1970', 0],
    ['yesterday', NOON - 24 * HOUR],
  ])('never falls when the clock says %s', (_, now) => {
    expect(ageOf(interview, HOUR, now)).toBe(2 * HOUR);
  });
});

describe('marks', () => {
  const planned = ['B01', 'B02', 'B03', 'B04'].map(
    (id) => ({ item: { id, revision: 2 }, critical: id !== 'B04', hardStop: id === 'B01' }) as PlannedItem,
  );

  it('are counted, critical ones apart', () => {
    const interview = withMark(
      withMark(openInterviewWith(PLAN, NOON), 'B01', { mark: 'done', revision: 2 }),
      'B02',
      { mark: 'skipped', reason: 'emergency', revision: 2 },
    );
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
