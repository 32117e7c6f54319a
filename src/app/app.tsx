import { Suspense, use, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { InterfaceLanguageProvider } from '../i18n/interface-language';
import type { Translate } from '../i18n/translator';
import { isLanguage, SOURCE_LANGUAGE, type Language } from '../model/languages';
import { NotFoundScreen } from '../screens/not-found/not-found-screen';
import { ErrorScreen } from './error-screen';
import type { PlaceCache } from './place-cache';
import { Shell } from './shell';
import { useArrival } from './use-arrival';

export interface AppProps {
  places: PlaceCache;
  /** The words of a language; already settled for the language of the first page. */
  words: (language: Language) => Promise<Translate>;
}

/** The whole app below the router. */
export function App({ places, words }: AppProps) {
  const { pathname } = useLocation();
  const first = pathname.split('/')[1];
  const language = isLanguage(first) ? first : SOURCE_LANGUAGE;
  return (
    <Suspense>
      <InLanguage language={language} words={words}>
        <ErrorScreen pathname={pathname}>
          <Suspense fallback={<main id="content" className="page" aria-busy="true" />}>
            <PlaceAt pathname={pathname} places={places} />
          </Suspense>
        </ErrorScreen>
      </InLanguage>
    </Suspense>
  );
}

function InLanguage(props: { language: Language; words: AppProps['words']; children: ReactNode }) {
  const { language, words, children } = props;
  return (
    <InterfaceLanguageProvider language={language} t={use(words(language))}>
      <Shell>{children}</Shell>
    </InterfaceLanguageProvider>
  );
}

function PlaceAt({ pathname, places }: { pathname: string; places: PlaceCache }) {
  const place = use(places.get(pathname));
  useArrival(place);
  return 'missing' in place ? (
    <NotFoundScreen because={place.missing} />
  ) : (
    <place.screen.View data={place.data} />
  );
}
