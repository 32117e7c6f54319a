import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app/app';
import { bringFirstPlace } from '../../src/app/first-place';
import { LastResort } from '../../src/app/last-resort';
import type { Page } from '../../src/app/page';
import { createPlaceCache } from '../../src/app/place-cache';
import type { LoadedPlace } from '../../src/app/place-data';
import type { Words } from '../../src/i18n/words';
import type { Language } from '../../src/model/languages';

const written: LoadedPlace = { missing: 'notFound' };
const t = Object.assign((key: string) => key, {}) as unknown as NonNullable<ReturnType<Words['find']>>;

/** A page at a place of the app; `page.here` is where Back has led meanwhile. */
function openPage(here: string) {
  const page = {
    here,
    pathname: () => page.here,
    language: () => page.here.split('/')[1] as Language,
    restore: vi.fn(async (): Promise<LoadedPlace | undefined> => written),
    history: { present: () => ({ location: { key: page.here } }), arriveLater: vi.fn() },
  };
  const places = { get: vi.fn(async () => written), put: vi.fn() };
  return {
    page,
    asPage: page as unknown as Page,
    places: { ...createPlaceCache(async () => undefined), ...places },
  };
}

/** The words of languages, each of which comes when `onLoad` has ended. */
function wordsThat(onLoad: (language: Language) => void): Words {
  const loaded = new Map<Language, typeof t>();
  return {
    find: (language) => loaded.get(language),
    any: () => [...loaded].map(([language, found]) => ({ language, t: found }))[0],
    async load(language) {
      await Promise.resolve();
      onLoad(language);
      loaded.set(language, t);
      return t;
    },
  };
}

beforeEach(() => void vi.stubGlobal('sessionStorage', { getItem: () => '812' }));

test('the text that is in the page is used as long as the page is where it was', async () => {
  const { page, asPage, places } = openPage('/ru/guides/silence/');
  expect(
    await bringFirstPlace(
      asPage,
      places,
      wordsThat(() => {}),
    ),
  ).toBe(true);
  expect(places.put.mock.calls).toEqual([['/ru/guides/silence/', written]]);
  expect(page.history.arriveLater).not.toHaveBeenCalled();
});

test('where Back was pressed meanwhile, the other place is brought, with its words, and the text is nobody’s', async () => {
  const { page, asPage, places } = openPage('/ru/guides/silence/');
  const words = wordsThat(() => (page.here = '/kk/guides/crying/'));
  expect(await bringFirstPlace(asPage, places, words)).toBe(false);
  expect(places.put).not.toHaveBeenCalled();
  expect(places.get.mock.calls).toEqual([['/kk/guides/crying/']]);
  expect(page.history.arriveLater.mock.calls).toEqual([[812]]);
  expect(words.find('kk')).toBe(t);
});

test('words of another language that Back led to are waited for too, while the text is fetched', async () => {
  const { page, asPage, places } = openPage('/ru/guides/silence/');
  page.restore.mockResolvedValue(undefined);
  places.get.mockImplementation(async () => {
    page.here = '/uz/guides/crying/';
    return written;
  });
  const words = wordsThat(() => {});
  expect(await bringFirstPlace(asPage, places, words)).toBe(false);
  expect(words.find('uz')).toBe(t);
});

test('words that cannot be had end it only when there are none at all', async () => {
  const { page, asPage, places } = openPage('/ru/guides/silence/');
  const fails = (failing: Language) =>
    wordsThat((language) => {
      page.here = '/kk/guides/crying/';
      if (language === failing) throw new Error('no connection');
    });
  expect(await bringFirstPlace(asPage, places, fails('kk'))).toBe(false);
  page.here = '/ru/guides/silence/';
  await expect(bringFirstPlace(asPage, places, fails('ru'))).rejects.toThrow('no connection');
});

test('an address whose words are not here is answered in words that are, also by the last resort', async () => {
  const words = wordsThat(() => {});
  await words.load('ru');
  const places = createPlaceCache(async () => undefined);
  const app = (
    <StaticRouter location="/kk/guides/crying/">
      <App places={places} words={words} />
    </StaticRouter>
  );
  expect(renderToString(app)).toContain('aria-busy="true"');

  // As React asks it once something below has failed.
  const resort = new LastResort({ language: () => 'kk', words, children: null });
  resort.state = LastResort.getDerivedStateFromError();
  expect(renderToString(resort.render())).toContain('href="/ru/help-now/"');
});
