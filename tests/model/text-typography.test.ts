import { expect, test } from 'vitest';
import { findMixedScripts, findWrongUzbekApostrophes } from '../../src/model/text-typography';

test.each([
  ['Слушайте ребёнка. PDF-файл, iPhone и Wi‑Fi.', []],
  ['Балаңызды тыңдаңыз, бірінші кезекте', []],
  ['рeбёнок и рeбёнок', [{ word: 'рeбёнок', strangers: ['e'] }]],
  ['бipiнші', [{ word: 'бipiнші', strangers: ['i', 'p', 'i'] }]],
  ['Oʻzbеkcha', [{ word: 'Oʻzbеkcha', strangers: ['е'] }]],
  [
    'кəсіп, cтоп',
    [
      { word: 'кəсіп', strangers: ['ə'] },
      { word: 'cтоп', strangers: ['c'] },
    ],
  ],
])('words of two scripts in "%s"', (text, expected) => {
  expect(findMixedScripts(text)).toEqual(expected);
});

test.each([
  ['Oʻzbekcha, gʻamxoʻrlik, maʼlumot, sanʼat, Isʼhoq', []],
  ["o'zim va o'zim", ["o'zim"]],
  ['o‘zim, g’am, ma`lumot, ma´no', ['o‘zim', 'g’am', 'ma`lumot', 'ma´no']],
  ['oʼzim, maʻlumot, Gʼayrat', ['oʼzim', 'maʻlumot', 'Gʼayrat']],
  ["Toshkent' 'shahri", ["Toshkent'", "'shahri"]],
  ['', []],
])('wrong apostrophes in "%s"', (text, expected) => {
  expect(findWrongUzbekApostrophes(text)).toEqual(expected);
});
