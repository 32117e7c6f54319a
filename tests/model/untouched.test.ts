import { expect, test } from 'vitest';
import { longestUntouched, passed } from '../../src/model/untouched';

const MINUTE = 60_000;

test.each([
  ['both clocks go', { wall: 1000, steady: 500 }, { wall: 4000, steady: 3500 }, 3000],
  ['the steady clock stood while the device slept', { wall: 0, steady: 0 }, { wall: 7200, steady: 1 }, 7200],
  ['the wall clock was put back', { wall: 9000, steady: 0 }, { wall: 1000, steady: 400 }, 400],
  ['both went back', { wall: 9000, steady: 9 }, { wall: 1000, steady: 4 }, 0],
])('%s: the clock that says more counts', (_, from, to, expected) => {
  expect(passed(from, to)).toBe(expected);
});

test.each([
  ['nobody listens', undefined, 5],
  ['somebody listens, for a time that is not known', { stretch: undefined }, 15],
  ['somebody listens to a child that can bear 25 minutes', { stretch: 25 }, 35],
])('a page may lie open untouched while %s', (_, listening, minutes) => {
  expect(longestUntouched(listening)).toBe(minutes * MINUTE);
});
