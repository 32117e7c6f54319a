import type { Language } from '../../model/languages';
import type { Criteria } from '../../search/matches';
import type { ShownAnswer } from '../../search/shown-answer';
import { ask, askOthers } from './open-search';

/**
 * - `preparing` — an index is being made
 * - `missing` — the guide is not on this device in this language
 * - `answering` — what is shown is not yet the answer to all that was typed
 */
export type SearchPhase = 'preparing' | 'missing' | 'answering' | 'ready';

/** Ms without a new letter before other languages are looked through, each with an index of its own; and before a wait is explained. */
const PAUSE = 500;
/** Letters and digits of the shortest query that means something in a language that nobody chose. */
const SHORTEST_ELSEWHERE = 3;

/**
 * Answers in the reader's language, and where that has nothing, in the others. Shows each step until the signal says
 * that nobody waits any more. Rejects as `ask` does.
 */
export async function answerInTurn(
  language: Language,
  query: string,
  criteria: Criteria,
  signal: AbortSignal,
  show: (phase: SearchPhase, answer?: ShownAnswer) => void,
): Promise<void> {
  const slow = setTimeout(() => show('preparing'), PAUSE);
  const answer = await ask(language, query, criteria, signal).finally(() => clearTimeout(slow));
  if (!answer) return show('missing');
  if (answer.hits.length > 0 || !isWorthAskingElsewhere(query)) return show('ready', answer);
  show('answering', answer);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (signal.aborted) return;
  show('preparing', answer);
  show('ready', (await askOthers(language, query, criteria, signal)) ?? answer);
}

/** Every other language costs an index: signs and pictures are words of none. */
const isWorthAskingElsewhere = (query: string): boolean =>
  (query.match(/[\p{L}\p{N}]/gu) ?? []).length >= SHORTEST_ELSEWHERE;
