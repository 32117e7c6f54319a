import { useMemo } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { guideState, NO_GUIDE } from '../data/guide';
import { isLanguage, type Language } from '../model/languages';
import { offlineState } from '../pwa/offline-state';
import { OfflineContext, GETTING_READY } from '../ui/offline-context';
import { OpenableLanguages } from '../ui/place-link';
import { useObservable } from '../ui/use-observable';
import { App, type AppProps } from './app';

/** The app in a browser: follows what is on the device. */
export function LiveApp({ basename, ...props }: AppProps & { basename: string }) {
  const { kept } = useObservable(guideState, NO_GUIDE);
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
