import { useEffect, useState } from 'react';
import { guideState, NO_GUIDE } from '../../data/guide';
import type { SearchSession } from '../../data/search-session';
import type { Language } from '../../model/languages';
import type { Role } from '../../model/vocabulary';
import type { Answer } from '../../search/answer-query';
import { useObservable } from '../../ui/use-observable';
import { matches } from './matches';
import { ask, loadEngine, openSearch, type Engine } from './open-search';

/**
 * - `preparing` — the index is being made
 * - `missing` — the guide is not on this device in this language, or the code of search could not be fetched
 */
export type SearchState =
  { phase: 'preparing' | 'missing' } | { phase: 'ready'; engine: Engine; answer?: Answer };

/** Makes the index when the screen opens, and answers as one types. */
export function useSearch(language: Language, session: SearchSession, own: Role | undefined): SearchState {
  const { release, kept } = useObservable(guideState, NO_GUIDE);
  const isKept = kept[language] !== undefined;
  const [engine, setEngine] = useState<Engine | 'missing'>();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let stale = false;
    Promise.all([loadEngine(), openSearch(language)]).then(
      ([loaded, index]) => stale || setEngine(index ? loaded : 'missing'),
      () => stale || setEngine('missing'),
    );
    return () => void (stale = true);
    // Once more when the guide has come, or a newer one.
  }, [language, release, isKept]);
  const isReady = engine !== undefined && engine !== 'missing';
  const asked = session.query.trim();
  useEffect(() => {
    if (!isReady || asked === '') return;
    let stale = false;
    void ask(language, asked, { filter: (facets) => matches(facets, session, own) }).then(
      (found) => stale || setAnswer(found),
    );
    return () => void (stale = true);
  }, [isReady, language, asked, session, own]);
  if (engine === undefined) return { phase: 'preparing' };
  if (engine === 'missing') return { phase: 'missing' };
  return answer && asked !== '' ? { phase: 'ready', engine, answer } : { phase: 'ready', engine };
}
