import { expect, test } from 'vitest';
import { sharedLists } from './shared-lists';
import { styleFiles } from './style-files';

test('a selector that browsers of the floor do not know is found in a list with others', () => {
  expect(
    sharedLists('.a, .b:has(:checked) { color: red } @media print { .c:has(a, b) { top: 0 } .d,.e{top:0} }'),
  ).toEqual(['.a, .b:has(:checked)']);
});

test.each(styleFiles())(
  '$name names :has nowhere in a list: a browser that does not know it drops the whole list',
  ({ css }) => {
    expect(sharedLists(css)).toEqual([]);
  },
);
