import { openRepository } from '../../data/guide';
import type { GuideRepository } from '../../model/guide-repository';
import type { Language } from '../../model/languages';
import { PACK_FORMAT, type Entry } from '../../model/pack-format';
import type { Answer, SearchOptions } from '../../search/answer-query';
import type { SearchIndex } from '../../search/search-index';

/** Fetched when somebody searches: a first visit needs none of it. */
export const loadEngine = () => import('../../search/engine');

export type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** One a language, of the release that it was made from. */
const indexes = new Map<Language, { release: number; making: Promise<SearchIndex> }>();

/**
 * The index of a language, made from what is on this device when it is first asked for. Undefined when the guide is
 * not here in that language. Rejects when the code of search cannot be fetched.
 */
export async function openSearch(language: Language): Promise<SearchIndex | undefined> {
  const repository = await openRepository(language);
  if (!repository) return undefined;
  const { release } = repository;
  const known = indexes.get(language);
  if (known?.release === release) return known.making;
  const making = makeIndex(language, repository);
  making.catch(() => indexes.delete(language));
  indexes.set(language, { release, making });
  return making;
}

async function makeIndex(language: Language, repository: GuideRepository): Promise<SearchIndex> {
  const { openSearchIndex, SEARCHED } = await loadEngine();
  const lists = await Promise.all(SEARCHED.map((kind): Promise<Entry[]> => repository.listEntries(kind)));
  return openSearchIndex({
    format: PACK_FORMAT,
    release: repository.release,
    language,
    entries: lists.flat(),
  });
}

/** Asks in the reader's language, and in the others where that has nothing. */
export async function ask(language: Language, query: string, options: SearchOptions): Promise<Answer> {
  const { searchLanguages } = await loadEngine();
  return searchLanguages(language, (it) => openSearch(it).catch(() => undefined), query, options);
}
