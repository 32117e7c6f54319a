import { openRepository } from '../../data/guide';
import { FALLBACKS, isLanguage, LANGUAGES, type Language } from '../../model/languages';
import { PACK_FORMAT, type Entry, type EntryKind, type Pack } from '../../model/pack-format';
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

/** Fetched when somebody searches: a first visit needs none of it. */
export const loadEngine = () => import('../../search/engine');

export type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** Indexes by language and release: a newer guide is another one. */
const indexes = new Map<string, Promise<SearchIndex>>();

/**
 * The index of a language, made from what is on this device when it is first asked for. Undefined when the guide is
 * not here in that language. Rejects when the code of search cannot be fetched.
 */
export async function openSearch(language: Language): Promise<SearchIndex | undefined> {
  const repository = await openRepository(language);
  if (!repository) return undefined;
  const { release } = repository;
  const key = `${language} ${release}`;
  const known = indexes.get(key);
  if (known) return known;
  const making = Promise.all([
    loadEngine(),
    ...SEARCHED.map((kind) => repository.listEntries(kind) as Promise<Entry[]>),
  ]).then(([{ openSearchIndex }, ...lists]) => {
    const pack: Pack = { format: PACK_FORMAT, release, language, entries: lists.flat() };
    return openSearchIndex(pack);
  });
  making.catch(() => indexes.delete(key));
  indexes.set(key, making);
  return making;
}

/** Asks in the reader's language, and in the others where that has nothing. */
export async function ask(language: Language, query: string, options: SearchOptions): Promise<Answer> {
  const { searchLanguages } = await loadEngine();
  const order = [...new Set<Language>([language, ...FALLBACKS[language], ...LANGUAGES])];
  const find = async (it: string) => (isLanguage(it) ? openSearch(it).catch(() => undefined) : undefined);
  return searchLanguages(order, find, query, options);
}
