import type { Answer, SearchOptions } from './answer-query';
import type { SearchIndex } from './search-index';

/** Finds the index of a language; undefined when its text is not on the device. */
export type FindIndex = (language: string) => Promise<SearchIndex | undefined>;

/**
 * Searches in the reader's language, and where that has nothing, in the others: there only for what is written
 * exactly so, since a slip in one language is easily a word of another. Hits say which language they are in.
 * @param languages the reader's first, then the others in the order of trying
 */
export async function searchLanguages(
  languages: readonly string[],
  find: FindIndex,
  query: string,
  options: SearchOptions = {},
): Promise<Answer> {
  const [first = '', ...others] = languages;
  const own = (await find(first))?.search(query, options);
  if (own && own.hits.length > 0) return own;
  for (const language of others) {
    const answer = (await find(language))?.search(query, { ...options, exact: true });
    if (answer && answer.hits.length > 0) return answer;
  }
  return own ?? { danger: false, hits: [], groups: [] };
}
