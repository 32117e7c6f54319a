import { describe, expect, it } from 'vitest';
import { longestSentence, wordLimit } from '../../compiler/sentence-length';
import { WRITTEN_LANGUAGES } from '../../src/model/languages';
import { AGE_BANDS } from '../../src/model/vocabulary';

describe('the longest sentence', () => {
  it.each([
    ['What happened?', 2],
    ['Tell me about it. What did you see then, at home?', 7],
    ['I am lost: tell me how you got there.', 6],
    ['Не знаешь\u00A0— так и скажи: «не знаю».', 3],
    ['Рет-ретімен айтып берші.', 3],
    ['Oʻgʻil bolaning maʼlumoti bor.', 4],
    ['It’s 30 minutes… Then we stop!', 3],
    ['Say “I don’t know.” What is it?', 4],
    ['…', 0],
  ])('%s', (text, words) => {
    expect(longestSentence(text)).toBe(words);
  });
});

describe('the limit', () => {
  it('never falls with age, and is highest in English', () => {
    for (const language of WRITTEN_LANGUAGES) {
      const limits = AGE_BANDS.map((band) => wordLimit(language, band));
      expect(limits).toEqual([...limits].sort((a, b) => a - b));
      expect(limits[0]).toBeLessThanOrEqual(wordLimit('en', '3-5'));
    }
  });
});
