import { beforeEach, expect, test, vi } from 'vitest';
import type { SearchClient } from '../../src/search/search-client';

/** A worker that has whatever it is asked, until it is ended. */
function fakeClient(): SearchClient {
  let hasEnded = false;
  const unlessEnded = async () => {
    if (hasEnded) throw new DOMException('ended', 'AbortError');
  };
  return {
    open: unlessEnded,
    close: unlessEnded,
    ask: async () => (await unlessEnded(), { danger: false, hits: [], groups: [] }),
    end: () => void (hasEnded = true),
  };
}

vi.mock('../../src/search/search-client', () => ({ startSearch: fakeClient }));
vi.mock('../../src/data/guide', () => ({
  openRepository: async () => ({ release: 1, listEntries: async () => [], findEntry: async () => undefined }),
}));

beforeEach(() => vi.resetModules());

test.each(Array.from({ length: 12 }, (_, turns) => turns))(
  'search that is ended %i turns after its opening began answers the next query',
  async (turns) => {
    const { ask, endSearch, openSearch } = await import('../../src/screens/search/open-search');
    await openSearch('ru');
    endSearch();
    const opening = openSearch('ru').catch(() => undefined);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    endSearch();
    await opening;
    const answer = await ask('ru', 'адвокат', {}, new AbortController().signal);
    expect(answer).toMatchObject({ hits: [] });
  },
);
