import { expect, test } from 'vitest';
import { suffixStripper } from '../../src/search/strip-suffixes';

/** Every word of these letters up to a length. */
function wordsOf(letters: string, longest: number): string[] {
  let words = [''];
  const all: string[] = [];
  for (let length = 1; length <= longest; length += 1) {
    words = words.flatMap((word) => [...letters].map((letter) => word + letter));
    all.push(...words);
  }
  return all;
}

test('a suffix behind a letter is stripped as an expression that looks behind would strip it', () => {
  const strip = suffixStripper(['ti', 'a?p', { after: '[ae]', suffix: 'i' }, { after: 'a', suffix: 'pti' }]);
  const once = (word: string, shortest: number) =>
    new RegExp(`^(.{${shortest},}?)(?:ti|a?p|(?<=[ae])i|(?<=a)pti)$`).exec(word)?.[1];
  const byLookBehind = (word: string, shortest: number) => {
    let stem = word;
    for (let round = 0; round < 3; round += 1) stem = once(stem, shortest) ?? stem;
    return stem.length > shortest ? stem.replace(/[ae]$/, '') : stem;
  };
  const words = wordsOf('aepti', 6);
  for (const shortest of [1, 3, 4])
    expect(words.filter((word) => strip(word, shortest) !== byLookBehind(word, shortest))).toEqual([]);
});
