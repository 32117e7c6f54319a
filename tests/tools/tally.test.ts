import { expect, test } from 'vitest';
import { minutesLine, tallyBrowser, tallyLine, tallyUnit, withExitCode } from '../../tools/tally.mjs';

const LOADED = { status: 'passed', assertionResults: [{}] };
const BROKEN = { status: 'failed', assertionResults: [] };

test.each([
  ['all good', { numTotalTests: 3, numPassedTests: 3, testResults: [LOADED] }, { passed: 3, failed: 0 }],
  [
    'failed, skipped or to do',
    { numTotalTests: 6, numPassedTests: 3, testResults: [LOADED] },
    { passed: 3, failed: 3 },
  ],
  [
    'a broken file',
    { numTotalTests: 3, numPassedTests: 3, testResults: [LOADED, BROKEN] },
    { passed: 3, failed: 1 },
  ],
  ['no report', undefined, { passed: 0, failed: 1 }],
])('unit tests: %s', (_, report, expected) => {
  expect(tallyUnit(report)).toEqual(expected);
});

test.each([
  [
    'all good',
    { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] },
    { passed: 2, failed: 0 },
  ],
  [
    'each kind',
    { stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] },
    { passed: 2, failed: 4 },
  ],
  ['no report', undefined, { passed: 0, failed: 1 }],
])('browser tests: %s', (_, report, expected) => {
  expect(tallyBrowser(report)).toEqual(expected);
});

test.each([
  [{ passed: 2, failed: 0 }, 0, { passed: 2, failed: 0 }],
  [{ passed: 2, failed: 0 }, 1, { passed: 2, failed: 1 }],
  [{ passed: 2, failed: 3 }, 1, { passed: 2, failed: 3 }],
  [{ passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
])('%j with exit code %i', (tally, code, expected) => {
  expect(withExitCode(tally, code)).toEqual(expected);
});

test('the last line adds up', () => {
  expect(
    tallyLine([
      { passed: 2, failed: 0 },
      { passed: 5, failed: 1 },
    ]),
  ).toBe('7 passed, 1 failed');
});

test('the line before it tells the minutes of each part and of all', () => {
  expect(
    minutesLine([
      { title: 'Checks', seconds: 36 },
      { title: 'Unit tests', seconds: 186 },
    ]),
  ).toBe('Minutes: checks 0.6 · unit tests 3.1 · in all 3.7');
});
