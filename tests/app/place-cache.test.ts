import { beforeEach, expect, test, vi } from 'vitest';

const loadPlace = vi.fn();
vi.mock('../../src/app/place-data', () => ({ loadPlace }));
const { createPlaceCache } = await import('../../src/app/place-cache');

const ADDRESS = '/ru/prompts/';
const PLACE = { screen: {}, data: {}, release: 1 };
const places = () => createPlaceCache(async () => undefined);

beforeEach(() => loadPlace.mockReset());

test('a place that could not be loaded fails alike until it is forgotten, and is then loaded afresh', async () => {
  const cache = places();
  loadPlace.mockRejectedValueOnce(new Error('no script')).mockResolvedValue(PLACE);
  const first = cache.get(ADDRESS);
  await expect(first).rejects.toThrow('no script');
  expect(cache.get(ADDRESS)).toBe(first);
  cache.forgetFailed();
  await expect(cache.get(ADDRESS)).resolves.toBe(PLACE);
  cache.forgetFailed();
  await cache.get(ADDRESS);
  expect(loadPlace).toHaveBeenCalledTimes(2);
});

test('a text that is shown stays where the newer guide is not here in its language', async () => {
  const cache = places();
  cache.put(ADDRESS, PLACE as never);
  loadPlace.mockResolvedValueOnce({ missing: 'notHere' });
  await cache.renew(ADDRESS);
  expect(await cache.get(ADDRESS)).toBe(PLACE);
  loadPlace.mockResolvedValueOnce({ missing: 'notFound' });
  await cache.renew(ADDRESS);
  expect(await cache.get(ADDRESS)).toEqual({ missing: 'notFound' });
  expect(cache.renewals()).toBe(2);
});
