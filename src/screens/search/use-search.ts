import { startTransition, useEffect, useState } from 'react';
import { openableLanguages } from '../../data/guide';
import { NO_SEARCH, searchSession, type SearchSession } from '../../data/search-session';
import type { Language } from '../../model/languages';
import type { Role } from '../../model/vocabulary';
import type { Criteria } from '../../search/matches';
import type { ShownAnswer } from '../../search/shown-answer';
import { useObservable } from '../../ui/use-observable';
import { ask, askOthers, endSearch, openSearch, wasEnded } from './open-search';

/**
 * - `preparing` — an index is being made
 * - `missing` — the guide is not on this device in this language
 * - `answering` — what is shown is not yet the answer to all that was typed
 */
export interface SearchState {
  phase: 'preparing' | 'missing' | 'answering' | 'ready';
  answer?: ShownAnswer | undefined;
}

/** A new one whenever there is another guide to be asked. `failed`: the code of search could not be had. */
type Opened = { phase: 'preparing' | 'missing' | 'ready' } | { phase: 'failed'; error: unknown };

interface Answered {
  to: SearchSession;
  phase: SearchState['phase'];
  answer: ShownAnswer | undefined;
}

/** Ms without a new letter before other languages are looked through, each with an index of its own; and before a wait is explained. */
const PAUSE = 500;

const NONE: never[] = [];

/** The query that somebody waits for: there is one search box. */
let asking = new AbortController();

/** Makes the index when the screen opens, and answers as one types. Throws while rendering when its code is not to be had. */
export function useSearch(language: Language, session: SearchSession, own: Role | undefined): SearchState {
  const openable = useObservable(openableLanguages, NONE);
  const [opened, setOpened] = useState<Opened>({ phase: 'preparing' });
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    let stale = false;
    const show = (next: Opened) => stale || setOpened(next);
    openSearch(language).then(
      (client) => show({ phase: client ? 'ready' : 'missing' }),
      // Ended by the cover: the next query starts it again.
      (error: unknown) => show(wasEnded(error) ? { phase: 'ready' } : { phase: 'failed', error }),
    );
    return () => void (stale = true);
    // Once more when the guide has come, or a newer one.
  }, [language, openable]);
  const query = session.query.trim();
  // What was found for other words is not kept when they are forgotten.
  if (query === '' && answered) setAnswered(undefined);
  useEffect(() => {
    if (opened.phase !== 'ready' || query === '') return;
    const mine = new AbortController();
    asking = mine;
    const show = (phase: SearchState['phase'], answer?: ShownAnswer) =>
      mine.signal.aborted ||
      // The next letter need not wait until these results are drawn.
      startTransition(() =>
        setAnswered((before) => ({ to: session, phase, answer: answer ?? before?.answer })),
      );
    const { kind, role, phase, band } = session;
    answerTo(language, query, { kind, role, phase, band, own }, mine.signal, show).catch(
      (error: unknown) => mine.signal.aborted || setOpened({ phase: 'failed', error }),
    );
    return () => mine.abort();
  }, [opened, language, query, session, own]);
  if (opened.phase === 'failed') throw opened.error;
  if (opened.phase !== 'ready') return opened;
  if (query === '') return { phase: 'ready' };
  const { to, phase = 'answering', answer } = answered ?? {};
  return { phase: to === session ? phase : 'answering', answer };
}

/** Shorter words are found in any language, and mean nothing. */
const SHORTEST_ELSEWHERE = 3;

async function answerTo(
  language: Language,
  query: string,
  criteria: Criteria,
  signal: AbortSignal,
  show: (phase: SearchState['phase'], answer?: ShownAnswer) => void,
): Promise<void> {
  const slow = setTimeout(() => show('preparing'), PAUSE);
  const answer = await ask(language, query, criteria, signal).finally(() => clearTimeout(slow));
  if (!answer) return show('missing');
  if (answer.hits.length > 0 || query.length < SHORTEST_ELSEWHERE) return show('ready', answer);
  show('answering', answer);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (signal.aborted) return;
  show('preparing', answer);
  show('ready', (await askOthers(language, query, criteria, signal)) ?? answer);
}

/** Whoever covers the screen or wipes an interview leaves no words behind, in the worker neither. */
searchSession.subscribe(() => {
  if (searchSession.get() !== NO_SEARCH) return;
  asking.abort();
  endSearch();
});
