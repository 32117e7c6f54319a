import { expect, test } from 'vitest';
import { holdsAll } from '../../src/search/phrase-matcher';
import { readWords } from '../../src/search/query-words';
import type { SearchLanguage } from '../../src/search/search-language';
import { wordRoles } from '../../src/search/stop-words';
import { wordTerms } from '../../src/search/word-terms';

const holds = (language: SearchLanguage, query: string, pattern: string): boolean => {
  const read = (text: string) => readWords(text, wordTerms(language), wordRoles(language));
  return holdsAll(read(query), read(pattern));
};

test.each([
  ['kk', 'дәріні көп ішкен', 'дәрі ішті', true],
  ['kk', 'қолын кесіп жүр', 'қолын кеседі', true],
  ['kk', 'сорпа ішкен', 'дәрі ішті', false],
  ['kk', 'ішкен', 'ішті', false],
  ['kk', 'баланы алып келді', 'баланы алдық', false],
  ['uz', 'болани калтаклавотти', 'kaltaklayapti', true],
  ['uz', 'tabletka yutibdi', 'tabletka yutdi', true],
] as const)('%s: «%s» has all of «%s»: %j', (language, query, pattern, expected) => {
  expect(holds(language, query, pattern)).toBe(expected);
});
