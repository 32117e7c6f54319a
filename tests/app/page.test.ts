import { expect, test, vi } from 'vitest';
import { createObservable, partOf } from '../../src/model/observable';

const state = createObservable<{ release?: number; kept: object }>({ kept: {} });
vi.mock('../../src/data/guide', () => ({
  guideState: state,
  openableLanguages: partOf(state, ({ kept }) => kept),
}));
const { showNewerGuide } = await import('../../src/app/page');

/** A page of release 1 in an app whose packs are what `state` says. */
function openPage() {
  const place = { screen: {} as never, data: {}, release: 1 };
  const places = {
    get: async () => place,
    put: vi.fn(),
    renew: vi.fn(async () => {}),
    renewals: () => 0,
    forgetFailed: vi.fn(),
  };
  const show = vi.fn();
  const page = { pathname: () => '/ru/help-now/' } as Parameters<typeof showNewerGuide>[0];
  showNewerGuide(page, places, show);
  return { places, show };
}

test('a kept page that is older than the packs is shown from them, though they were known before it looked', async () => {
  state.set({ release: 2, kept: { ru: 1 } });
  const { places, show } = openPage();
  await vi.waitFor(() => expect(show).toHaveBeenCalledOnce());
  expect(places.renew).toHaveBeenCalledWith('/ru/help-now/');
});

test('a page of the release that is kept stays as it is; a newer guide changes it', async () => {
  state.set({ release: 1, kept: { ru: 1 } });
  const { places, show } = openPage();
  await new Promise((resolve) => setTimeout(resolve));
  expect(places.renew).not.toHaveBeenCalled();
  state.set({ release: 2, kept: { ru: 2 } });
  await vi.waitFor(() => expect(show).toHaveBeenCalledOnce());
});
