import { expect, test } from 'vitest';
import { interfaceStringsType } from '../../tools/interface-strings-type';

test('keys as they are asked for, with the text that names their values', () => {
  const type = interfaceStringsType({
    'app.name': 'Listen First',
    days_one: 'a day',
    days_other: '{{count}} days',
    quoted: `your agency's "own"\nway \\ more`,
  });

  expect(type.split('\n').slice(1)).toEqual([
    'export interface InterfaceStrings {',
    "  'app.name': 'Listen First';",
    "  'days': '{{count}} days';",
    String.raw`  'quoted': 'your agency\'s "own"\nway \\ more';`,
    '}',
    '',
  ]);
});
