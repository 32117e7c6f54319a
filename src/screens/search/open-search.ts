import { openRepository } from '../../data/guide';
import type { GuideRepository } from '../../model/guide-repository';
import type { Language } from '../../model/languages';
import { PACK_FORMAT, type Entry } from '../../model/pack-format';
import { SEARCHED } from '../../search/documents';
import type { Criteria } from '../../search/matches';
import type { SearchClient } from '../../search/search-client';
import { searchOthers } from '../../search/search-languages';
import type { ShownAnswer } from '../../search/shown-answer';

/** One worker, from the first search until the words are forgotten. */
let starting: Promise<SearchClient> | undefined;
/** Its indexes, each with the release that it was made from. */
const indexes = new Map<Language, { release: number; making: Promise<void> }>();
/** Aborted when search is ended: what was still being opened then starts no new worker. */
let untilEnded = new AbortController();

/** The code of search is fetched when somebody searches: a first visit needs none of it. */
function startedClient(): Promise<SearchClient> {
  starting ??= import('../../search/search-client').then(({ startSearch }) => startSearch());
  return starting;
}

/** Ends search and all that it knows of what was typed; the next query starts it anew. */
export function endSearch(): void {
  const ending = starting;
  starting = undefined;
  indexes.clear();
  untilEnded.abort();
  untilEnded = new AbortController();
  void ending?.then(
    (client) => client.end(),
    () => undefined,
  );
}

/**
 * Makes the index of a language from what is on this device, if that is not done yet. Undefined when the guide is not
 * here in that language, or nobody waits any more. Rejects when the code of search cannot be fetched or run; with an
 * `AbortError` when search was ended meanwhile.
 */
export async function openSearch(
  language: Language,
  signal?: AbortSignal,
): Promise<SearchClient | undefined> {
  const ended = untilEnded.signal;
  const repository = await openRepository(language);
  // Not `throwIfAborted`: Chromium 92 has none.
  if (ended.aborted) throw new DOMException('Search was ended', 'AbortError');
  if (!repository || signal?.aborted) return undefined;
  const client = await startedClient().catch(failed);
  const { release } = repository;
  if (indexes.get(language)?.release !== release) {
    const own = { release, making: makeIndex(client, language, repository) };
    indexes.set(language, own);
    // The client may have been ended by now: nobody may wait for an index that never comes.
    own.making.catch(() => indexes.get(language) === own && indexes.delete(language));
  }
  await indexes.get(language)?.making.catch(failed);
  return client;
}

/** The next attempt begins anew. */
function failed(error: unknown): never {
  if (!wasEnded(error)) endSearch();
  throw error;
}

export const wasEnded = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

async function makeIndex(client: SearchClient, language: Language, repository: GuideRepository) {
  const lists = await Promise.all(SEARCHED.map((kind): Promise<Entry[]> => repository.listEntries(kind)));
  const { release } = repository;
  await client.open({ format: PACK_FORMAT, release, language, entries: lists.flat() });
}

/**
 * Asks in the reader's language; which guide is here is looked up by `openSearch`, not at every letter. Undefined when
 * the guide is not here in that language, or nobody waits any more.
 */
export async function ask(language: Language, query: string, criteria: Criteria, signal: AbortSignal) {
  const known = indexes.get(language);
  await known?.making.catch(failed);
  const client = await (known ? starting : openSearch(language, signal));
  return signal.aborted ? undefined : client?.ask(language, query, criteria, false);
}

let othersBefore: Promise<unknown> = Promise.resolve();

/**
 * Asks in the other languages, one query after the other: an index that had nothing is given up again, they are large.
 * @param signal of a query that nobody waits for any more
 */
export function askOthers(
  own: Language,
  query: string,
  criteria: Criteria,
  signal: AbortSignal,
): Promise<ShownAnswer | undefined> {
  const askIn = async (language: Language) => {
    if (signal.aborted) return undefined;
    // A language that cannot be had is no reason to find nothing in the next one.
    const client = await openSearch(language, signal).catch(() => undefined);
    if (signal.aborted) return undefined;
    const answer = await client?.ask(language, query, criteria, true);
    if (client && answer?.hits.length === 0) {
      indexes.delete(language);
      await client.close(language);
    }
    return answer;
  };
  const asking = othersBefore.then(() => searchOthers(own, askIn));
  // Not the answer itself, which would stay.
  othersBefore = asking.then(
    () => undefined,
    () => undefined,
  );
  return asking;
}
