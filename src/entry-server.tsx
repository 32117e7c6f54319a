import { StrictMode, type ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { StaticRouter } from 'react-router-dom';
import { App } from './app/app';
import { pageTitle } from './app/page-title';
import { createPlaceCache, type PlaceCache } from './app/place-cache';
import { loadPlace, type PageData } from './app/place-data';
import { useInterface } from './i18n/interface-language';
import { words } from './i18n/words';
import { isInterviewPath } from './model/paths';
import type { ServerEntry } from './model/server-entry';

export const renderPage: ServerEntry['renderPage'] = async (basename, pathname, language, repository) => {
  const place = await loadPlace(pathname, async () => repository);
  if ('missing' in place) throw new Error(`Nothing to prerender at ${pathname}`);
  // Through JSON, as the page itself will get it.
  const pageData = JSON.parse(JSON.stringify({ release: place.release, data: place.data })) as PageData;
  const places = createPlaceCache(async () => repository);
  places.put(pathname, { ...place, ...pageData });
  const translate = await words.load(language);
  return {
    html: await toHtml(basename + pathname, basename, places),
    title: pageTitle(place, isInterviewPath(pathname), translate),
    pageData,
  };
};

export const renderShell: ServerEntry['renderShell'] = async (basename, language) => {
  const places = createPlaceCache(async () => undefined);
  places.put(`/${language}/`, { screen: EMPTY_SCREEN, data: {}, release: 0 });
  await words.load(language);
  return toHtml(`${basename}/${language}/`, basename, places);
};

const EMPTY_SCREEN = {
  load: async () => ({}),
  title: () => '',
  View: ShellMain,
};

/** What `boot.js` shows when the app cannot start in a shell, which has no text of its own. */
function ShellMain() {
  const { t } = useInterface();
  return (
    <main id="content" className="page" aria-busy="true">
      <div id="not-started" role="alert" hidden>
        <h1>{t('error.title')}</h1>
        <p>{t('error.notStarted')}</p>
      </div>
    </main>
  );
}

async function toHtml(location: string, basename: string, places: PlaceCache): Promise<string> {
  const tree: ReactNode = (
    <StrictMode>
      <StaticRouter basename={basename} location={location}>
        <App places={places} words={words} />
      </StaticRouter>
    </StrictMode>
  );
  // Larger content would otherwise be hidden behind an inline script, which the policy forbids.
  const { prelude } = await prerenderToNodeStream(tree, { progressiveChunkSize: Infinity });
  let html = '';
  for await (const chunk of prelude) html += String(chunk);
  return html;
}
