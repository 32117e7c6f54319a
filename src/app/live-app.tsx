import { useMemo } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { guideState, type GuideState } from '../data/guide';
import { isLanguage, type Language } from '../model/languages';
import { offlineState } from '../pwa/offline-state';
import { OfflineContext, GETTING_READY } from '../ui/offline-context';
import { OpenableLanguages } from '../ui/place-link';
import { useObservable } from '../ui/use-observable';
import { App, type AppProps } from './app';

const NOTHING_YET: GuideState = { kept: {}, progress: 0, database: 'waiting' };

/** The app in a browser: follows what is on the device. */
export function LiveApp({ basename, ...props }: AppProps & { basename: string }) {
  const { kept } = useObservable(guideState, NOTHING_YET);
  const offline = useObservable(offlineState, GETTING_READY);
  const openable = useMemo(() => Object.keys(kept).filter(isLanguage) as Language[], [kept]);
  return (
    <OpenableLanguages value={openable}>
      <OfflineContext value={offline}>
        <BrowserRouter basename={basename}>
          <App {...props} />
        </BrowserRouter>
      </OfflineContext>
    </OpenableLanguages>
  );
}
