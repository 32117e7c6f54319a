import { openRepository } from '../../data/guide';
import { isLanguage, FALLBACKS, LANGUAGES, type Language } from '../../model/languages';
import type { Entry, EntryKind, Pack } from '../../model/pack-format';
import { PACK_FORMAT } from '../../model/pack-format';
import type { Answer, SearchOptions } from '../../search/answer-query';
import type { SearchIndex } from '../../search/search-index';

const SEARCHED: readonly EntryKind[] = [
  'article',
  'item',
  'prompt',
  'phrase',
  'question-type',
  'term',
  'band',
  'country',
  'search-words',
];

/** Indexes by language and release: a newer guide is another one. */
const indexes = new Map<string, Promise<SearchIndex>>();

/**
 * The index of a language, made from what is on this device when it is first asked for. Undefined when the guide is
 * not here in that language. Rejects when the code of search cannot be fetched.
 */
export async function openSearch(language: Language): Promise<SearchIndex | undefined> {
  const repository = await openRepository(language);
  if (!repository) return undefined;
  const key = `${language} ${repository.release}`;
  const known = indexes.get(key);
  if (known) return known;
  const making = (async () => {
    const [{ openSearchIndex }, ...lists] = await Promise.all([
      import('../../search/search-index'),
      ...SEARCHED.map((kind) => repository.listEntries(kind) as Promise<Entry[]>),
    ]);
    const pack: Pack = { format: PACK_FORMAT, release: repository.release, language, entries: lists.flat() };
    return openSearchIndex(pack);
  })();
  making.catch(() => indexes.delete(key));
  indexes.set(key, making);
  return making;
}

/** Asks the index of the reader's language, and the others where that one has nothing. */
export async function ask(language: Language, query: string, options: SearchOptions): Promise<Answer> {
  const { searchLanguages } = await import('../../search/search-languages');
  const order = [...new Set([language, ...FALLBACKS[language], ...LANGUAGES])];
  const find = async (it: string) => (isLanguage(it) ? openSearch(it).catch(() => undefined) : undefined);
  return searchLanguages(order, find, query, options);
}
