import { expect, test } from 'vitest';
import type { Mark } from '../../src/model/interview';
import { progressOf } from '../../src/model/progress';
import type { PlannedItem } from '../../src/model/tailoring';

const planned = (id: string, critical: boolean, hardStop: boolean) =>
  ({ item: { id, revision: 1 }, core: true, critical, hardStop, onlyIf: [] }) as unknown as PlannedItem;

const SKIPPED: Mark = { mark: 'skipped', reason: 'no-resource', revision: 1 };
const DONE: Mark = { mark: 'done', revision: 1 };

test('a critical item is dealt with by any mark, a hard stop only when it is done', () => {
  const items = [
    planned('plain', false, false),
    planned('critical', true, false),
    planned('stop', true, true),
  ];
  const left = (marks: Record<string, Mark>) => progressOf(items, { marks }).criticalLeft;
  expect(left({})).toBe(2);
  expect(left({ critical: SKIPPED })).toBe(1);
  // It was skipped before the plan made it one.
  expect(left({ critical: SKIPPED, stop: SKIPPED })).toBe(1);
  expect(left({ critical: DONE, stop: DONE })).toBe(0);
});
