import { describe, expect, test } from 'vitest';
import { floorProblems } from '../../compiler/floor-problems';

const problems = (text: string) => floorProblems(text, 'module');

describe('what engines of the floor cannot run', () => {
  test.each([
    ['/(?<=a)b/.test(it)', 'look-behind'],
    ["new RegExp('(?<!a)b')", 'look-behind'],
    ['new RegExp(`${a}(?<=b)`)', 'look-behind'],
    ["new RegExp('(?i:a)')", 'modifiers'],
    ['/[\\p{L}--[a-z]]/v', 'syntax'],
    ['/a/d', 'syntax'],
    ['class A { static { this.b = 1; } }', 'syntax'],
    ['class A { b = 1 }', 'syntax'],
    ['await Promise.resolve()', 'syntax'],
    ['#a in b', 'syntax'],
    ['list.findLast((it) => it)', '.findLast'],
    ['signal.throwIfAborted()', '.throwIfAborted'],
    ['Object.hasOwn(a, b)', 'Object.hasOwn'],
    ['const { promise } = Promise.withResolvers()', 'Promise.'],
    ['fetch(a, { signal: AbortSignal.timeout(5) })', 'AbortSignal.'],
    ['structuredClone(a)', 'structuredClone'],
    ['self.structuredClone(a)', 'structuredClone'],
    ['requestIdleCallback(a)', 'requestIdleCallback'],
  ])('%s is told', (text, said) => {
    expect(problems(text)).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    'a ??= b?.c; x = 1_000n; "a".replaceAll("b", ""); [].at(-1); crypto.randomUUID()',
    '/(?<name>a)(?=b)(?!c)\\p{Script=Cyrillic}/su',
    "typeof structuredClone === 'function' ? structuredClone(a) : copy(a)",
    'P.withResolvers && (Q.withResolvers = P.withResolvers)',
    'new RegExp("(?:a)")',
  ])('%s is not', (text) => {
    expect(problems(text)).toEqual([]);
  });

  test('boot.js is read as what the oldest browser knows', () => {
    expect(floorProblems('var a = [1, 2,]; f(a);', 'script', 5)).toEqual([]);
    expect(floorProblems('f(a,);', 'script', 5)).toEqual([expect.stringContaining('ECMAScript 5')]);
    expect(floorProblems('let a = () => 1;', 'script', 5)).toHaveLength(1);
  });
});
