import { startTransition, useEffect, useState } from 'react';
import { openableLanguages } from '../../data/guide';
import { NO_SEARCH, searchSession, type SearchSession } from '../../data/search-session';
import type { Language } from '../../model/languages';
import type { Role } from '../../model/vocabulary';
import type { ShownAnswer } from '../../search/shown-answer';
import { useObservable } from '../../ui/use-observable';
import { answerInTurn, type SearchPhase } from './answer-in-turn';
import { endSearch, openSearch, wasEnded } from './open-search';

export interface SearchState {
  phase: SearchPhase;
  answer?: ShownAnswer | undefined;
}

export const hasNothing = ({ phase, answer }: SearchState): boolean =>
  phase === 'ready' && answer !== undefined && answer.hits.length === 0;

/** A new one whenever there is another guide to be asked. `failed`: the code of search could not be had. */
type Opened = { phase: 'preparing' | 'missing' | 'ready' } | { phase: 'failed'; error: unknown };

interface Answered {
  to: SearchSession;
  phase: SearchPhase;
  answer: ShownAnswer | undefined;
}

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
    const show = (phase: SearchPhase, answer?: ShownAnswer) =>
      mine.signal.aborted ||
      // The next letter need not wait until these results are drawn.
      startTransition(() =>
        setAnswered((before) => ({ to: session, phase, answer: answer ?? before?.answer })),
      );
    const { kind, role, phase, band } = session;
    answerInTurn(language, query, { kind, role, phase, band, own }, mine.signal, show).catch(
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

/** Whoever covers the screen or wipes an interview leaves no words behind, in the worker neither. */
searchSession.subscribe(() => {
  if (searchSession.get() !== NO_SEARCH) return;
  asking.abort();
  endSearch();
});
