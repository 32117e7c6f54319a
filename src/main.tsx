import { StrictMode, useEffect, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { bringFirstPlace } from './app/first-place';
import { followCover } from './app/follow-cover';
import { followHistory } from './app/follow-history';
import { keepOffline } from './app/keep-offline';
import { LastResort } from './app/last-resort';
import { LiveApp } from './app/live-app';
import { readPage, showNewerGuide } from './app/page';
import { createPlaceCache } from './app/place-cache';
import { followForgetting } from './data/follow-forgetting';
import { openRepository } from './data/guide';
import { followInterview } from './data/open-interview';
import { followOtherTabs } from './data/settings-store';
import { words } from './i18n/words';

/** Starts the app in the page that is there already. Rejects when a part of it could not be fetched. */
export async function start(): Promise<void> {
  const page = readPage();
  const { basename, history } = page;
  const places = createPlaceCache(openRepository);
  const isWritten = await bringFirstPlace(page, places, words);
  const { promise: shown, resolve: onShown } = openPromise();
  const app = () => (
    <StrictMode>
      <Reporting onShown={onShown}>
        <LastResort language={page.language} words={words}>
          <LiveApp basename={basename} history={history} places={places} words={words} />
        </LastResort>
      </Reporting>
    </StrictMode>
  );
  const root: Root = isWritten ? hydrateRoot(page.root, app()) : createRoot(page.root);
  if (!isWritten) root.render(app());
  // On a slow device everything else would take the time of the first text.
  await shown;
  followOtherTabs();
  followCover();
  followForgetting();
  followHistory(history);
  void followInterview();
  showNewerGuide(page, places, () => root.render(app()));
  await keepOffline(page.language);
}

/** Tells when what is below it has been shown for the first time; in a tab in the background too. */
function Reporting({ onShown, children }: { onShown: () => void; children: ReactNode }) {
  useEffect(() => {
    setTimeout(onShown);
  }, [onShown]);
  return children;
}

function openPromise(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
