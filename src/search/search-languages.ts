import { FALLBACKS, LANGUAGES, writtenLanguageOf, type Language } from '../model/languages';
import type { Answer, SearchOptions } from './answer-query';
import type { SearchIndex } from './search-index';

/**
 * Where to search: the reader's language, those it falls back to, then the rest; not the same words in another script.
 */
export function searchOrder(own: Language): Language[] {
  const others = [...FALLBACKS[own], ...LANGUAGES].filter(
    (it) => writtenLanguageOf(it) !== writtenLanguageOf(own),
  );
  return [own, ...new Set(others)];
}

/** Finds the index of a language; undefined when its text is not on the device. */
export type FindIndex = (language: Language) => Promise<SearchIndex | undefined>;

/**
 * Searches in the reader's language, and where that has nothing, in the others: there only for what is written
 * exactly so, since a slip in one language is easily a word of another. Hits say which language they are in.
 */
export async function searchLanguages(
  own: Language,
  find: FindIndex,
  query: string,
  options: SearchOptions = {},
): Promise<Answer> {
  const [, ...others] = searchOrder(own);
  const first = (await find(own))?.search(query, options);
  if (first && first.hits.length > 0) return first;
  for (const language of others) {
    const answer = (await find(language))?.search(query, { ...options, exact: true });
    if (answer && answer.hits.length > 0) return answer;
  }
  return first ?? { danger: false, hits: [], groups: [] };
}
