import { Suspense, use, useEffect, useReducer, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { InterfaceLanguageProvider } from '../i18n/interface-language';
import type { Words } from '../i18n/words';
import { isLanguage, SOURCE_LANGUAGE, type Language } from '../model/languages';
import { NotFoundScreen } from '../screens/not-found/not-found-screen';
import { ChangeOfLanguage } from './change-of-language';
import { ErrorScreen } from './error-screen';
import type { PlaceCache } from './place-cache';
import { Shell } from './shell';
import { useArrival } from './use-arrival';

export interface AppProps {
  places: PlaceCache;
  /** Those of some language are loaded already. */
  words: Words;
}

/** The whole app below the router. Nothing above the error screen may throw: it would take the whole page with it. */
export function App({ places, words }: AppProps) {
  const { pathname } = useLocation();
  const first = pathname.split('/')[1];
  const language = isLanguage(first) ? first : SOURCE_LANGUAGE;
  const shown = useShownLanguage(language, words);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const load = async () => {
    await words.load(language);
    await places.get(pathname);
  };
  const isSpoken = shown.language === language;
  return (
    <InterfaceLanguageProvider {...shown}>
      <ChangeOfLanguage>
        <Shell>
          <ErrorScreen
            because={isSpoken ? 'error.text' : 'notHere.words'}
            language={language}
            pathname={pathname}
            renewals={places.renewals()}
            load={load}
            forget={places.forgetFailed}
          >
            {isSpoken ? (
              <Suspense fallback={<Waiting />}>
                <PlaceAt pathname={pathname} places={places} />
              </Suspense>
            ) : (
              <WordsOf key={language} language={language} words={words} onLoaded={drawAgain} />
            )}
          </ErrorScreen>
        </Shell>
      </ChangeOfLanguage>
    </InterfaceLanguageProvider>
  );
}

/** Until the words of the language of an address are here, it is answered in the language that was shown before. */
function useShownLanguage(language: Language, words: Words) {
  const t = words.find(language);
  const [before, setBefore] = useState(t ? { language, t } : words.any());
  if (t && before?.t !== t) setBefore({ language, t });
  const shown = t ? { language, t } : before;
  if (!shown) throw new Error('Some words are loaded before anything is shown');
  return shown;
}

interface WordsOfProps {
  language: Language;
  words: Words;
  onLoaded: () => void;
}

function WordsOf({ language, words, onLoaded }: WordsOfProps) {
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(() => {
    words.load(language).then(onLoaded, (error: unknown) => setFailure({ error }));
  }, [language, words, onLoaded]);
  if (failure) throw failure.error;
  return <Waiting />;
}

const Waiting = () => <main id="content" className="page" aria-busy="true" />;

function PlaceAt({ pathname, places }: { pathname: string; places: PlaceCache }) {
  const place = use(places.get(pathname));
  useArrival(place);
  return 'missing' in place ? (
    <NotFoundScreen because={place.missing} />
  ) : (
    <place.screen.View data={place.data} />
  );
}
