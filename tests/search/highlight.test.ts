import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/languages';
import { findMarks } from '../../src/search/highlight';
import { buildSearchIndex } from '../../src/search/search-index';
import { article, packOf } from './small-pack';

/** The marked words of the best hit's title and text. */
function marked(language: Language, title: string, text: string, query: string): string[] {
  const [hit] = buildSearchIndex(packOf(language, [article(language, 'a', title, text)])).search(query).hits;
  return [title, text].flatMap((shown) =>
    findMarks(shown, hit?.terms ?? new Set(), language).map(({ start, end }) => shown.slice(start, end)),
  );
}

describe('the words by which a hit was found', () => {
  test('are marked as they are written', () => {
    expect(marked('ru', 'Ребёнок плачет', 'Он плачет тихо', 'ПЛАЧЕТ')).toEqual(['плачет', 'плачет']);
  });

  test('are marked in other forms', () => {
    expect(marked('ru', 'Переводчик', 'Позовите переводчика', 'переводчикам')).toEqual([
      'Переводчик',
      'переводчика',
    ]);
  });

  test('are marked in another script than they were typed in', () => {
    expect(marked('uz', 'Qoʻrquv va yigʻi', 'Bola', 'қўрқув')).toEqual(['Qoʻrquv']);
    expect(marked('kk', 'Аудармашы шақыру', '', 'audarmashy')).toEqual(['Аудармашы']);
  });

  test('are marked by their beginning while they are typed', () => {
    expect(marked('en', 'Working with an interpreter', '', 'interp')).toEqual(['interpreter']);
  });

  test('are not marked inside other words, and nothing else is', () => {
    expect(marked('en', 'The art of a start', 'Party', 'art')).toEqual(['art']);
    expect(findMarks('The art of a start', new Set(), 'en')).toEqual([]);
  });
});
