import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerInTurn, type SearchPhase } from '../../src/screens/search/answer-in-turn';

const NOTHING = { danger: false, hits: [], groups: [] };
const { ask, askOthers } = vi.hoisted(() => ({ ask: vi.fn(), askOthers: vi.fn() }));
vi.mock('../../src/screens/search/open-search', () => ({ ask, askOthers }));

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset().mockResolvedValue(NOTHING);
  askOthers.mockReset().mockResolvedValue(undefined);
});
afterEach(() => vi.useRealTimers());

/** The steps that were shown until the last one. */
async function stepsOf(query: string): Promise<SearchPhase[]> {
  const steps: SearchPhase[] = [];
  const answering = answerInTurn('ru', query, {}, new AbortController().signal, (phase) => steps.push(phase));
  await vi.runAllTimersAsync();
  await answering;
  return steps;
}

test.each(['?!?!', '🙂🙂🙂', '— … —', 'а?!', '"!a1"', '♥♥♥♥♥'])(
  '%s asks no other language, and nothing waits',
  async (query) => {
    expect(await stepsOf(query)).toEqual(['ready']);
    expect(askOthers).not.toHaveBeenCalled();
  },
);

test.each(['pizza', '112', 'вертолёт', 'нет!'])(
  '%s that has no answer is asked in the other languages',
  async (query) => {
    expect(await stepsOf(query)).toEqual(['answering', 'preparing', 'ready']);
    expect(askOthers).toHaveBeenCalledTimes(1);
  },
);
