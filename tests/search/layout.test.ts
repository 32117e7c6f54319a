import { expect, test } from 'vitest';
import { editDistance } from '../../src/search/edit-distance';
import { swapLayout, toCyrillic } from '../../src/search/layout';

test.each([
  ['cjdtn', 'совет'],
  [',tpjgfcyjcnm', 'безопасность'],
  ['Gthtdjlxbr', 'переводчик'],
  ['ыфауен', 'safety'],
  ['112', '112'],
])('%s on the other keyboard is %s', (typed, meant) => {
  expect(swapLayout(typed)).toEqual([meant]);
});

test.each([
  ['09gbz', 'kk', ['құпия', '09пия']],
  ['c9[,fn', 'kk', ['сұхбат', 'с9хбат']],
  ['(0', 'kk', ['ұқ', '(0']],
  ['o=bv', 'uz', ['ўҳим', 'щ=им']],
  ['қщя', 'uz', ['soz', 'қoz']],
  ['буллнг', 'kk', []],
  ['maoş', 'uz', []],
] as const)('%s on the keyboards of %s is %j', (typed, language, meant) => {
  expect(swapLayout(typed, language)).toEqual(meant);
});

test.each([
  ['perevodchik', 'переводчик'],
  ['Rebyonok', 'ребёнок'],
  ['zhaloba', 'жалоба'],
  ['опека', 'опека'],
])('%s in Cyrillic is %s', (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic);
});

test.each([
  ['saftey', 'safety', 1],
  ['oprs', 'opros', 1],
  ['opros', 'opros', 0],
  ['abcdef', 'abdcfe', 2],
  ['abc', 'xyz', 3],
  ['a', 'abcd', 3],
])('from %s to %s are %i slips', (typed, known, slips) => {
  expect(editDistance(typed, known, 2)).toBe(slips);
});
