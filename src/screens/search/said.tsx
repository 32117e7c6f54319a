import { useEffect, useState } from 'react';
import { useInterface } from '../../i18n/interface-language';
import type { Translate } from '../../i18n/translator';
import { hasNothing, type SearchState } from './use-search';

/** Ms without a change before a result is read out: who types hears one result, not one a letter. */
const READ_OUT_AFTER = 700;

/** What happened, in words: seen at once, read out when it has stayed so for a while. */
export function Said({ state, query }: { state: SearchState; query: string }) {
  const { t } = useInterface();
  const text = saidOf(state, query, t);
  const result = state.phase === 'answering' ? '' : text;
  const hasStayed = useStay(`${query}\n${result}`, READ_OUT_AFTER);
  return (
    <>
      <p aria-hidden className="quiet search-said">
        {text}
      </p>
      <p role="status" className="read-out-only">
        {hasStayed ? result : ''}
      </p>
    </>
  );
}

function saidOf(state: SearchState, query: string, t: Translate): string {
  const { phase, answer } = state;
  const parts = [
    phase === 'preparing' && query.trim() !== '' && t('search.preparing'),
    phase === 'missing' && t('search.missing'),
    answer?.corrected !== undefined && t('search.corrected', { words: answer.corrected }),
    answer && answer.hits.length > 0 && t('search.found', { count: answer.hits.length }),
    hasNothing(state) && query.trim().length > 1 && t('search.none'),
  ];
  return parts.filter(Boolean).join(' ');
}

/** Whether a value has been the same for so many ms. */
function useStay(value: string, ms: number): boolean {
  const [stayed, setStayed] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setStayed(value), ms);
    return () => {
      clearTimeout(timer);
      setStayed(undefined);
    };
  }, [value, ms]);
  return stayed === value;
}
