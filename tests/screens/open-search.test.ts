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

const startSearch = vi.fn(fakeClient);
const openRepository = vi.fn(async () => ({ release: 1, listEntries: async () => [] }));
vi.mock('../../src/search/search-client', () => ({ startSearch }));
vi.mock('../../src/data/guide', () => ({ openRepository }));

beforeEach(() => {
  vi.resetModules();
  startSearch.mockClear();
});

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

test('search that is ended while the guide is still being looked up starts no worker', async () => {
  const { ask, endSearch, openSearch } = await import('../../src/screens/search/open-search');
  let lookUp = () => {};
  openRepository.mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => (lookUp = resolve));
    return { release: 1, listEntries: async () => [] };
  });
  const opening = openSearch('ru');
  endSearch();
  lookUp();
  await expect(opening).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(startSearch).not.toHaveBeenCalled();
  await ask('ru', 'адвокат', {}, new AbortController().signal);
  expect(startSearch).toHaveBeenCalledTimes(1);
});
