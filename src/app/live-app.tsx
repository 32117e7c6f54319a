import { type ReactNode } from 'react';
import { openableLanguages } from '../data/guide';
import { interviewState } from '../data/open-interview';
import { LANGUAGES } from '../model/languages';
import { partOf } from '../model/observable';
import { offlineState } from '../pwa/offline-state';
import { OfflineContext, GETTING_READY } from '../ui/offline-context';
import { OpenableLanguages } from '../ui/place-link';
import { useObservable } from '../ui/use-observable';
import { App, type AppProps } from './app';
import type { PlaceHistory } from './place-history';
import { PlaceRouter } from './place-router';

/** The app in a browser. It follows what is on the device in components of its own: the tree below them stays as it is. */
export function LiveApp(props: AppProps & { basename: string; history: PlaceHistory }) {
  const { basename, history, ...rest } = props;
  return (
    <FollowLanguages>
      <FollowOffline>
        <PlaceRouter history={history} basename={basename}>
          <App {...rest} />
        </PlaceRouter>
      </FollowOffline>
    </FollowLanguages>
  );
}

const NONE: never[] = [];
const isInterviewOpen = partOf(interviewState, ({ phase }) => phase === 'open');

/** While an interview is open no page is loaded: it would have to ask whose it is, and one that no storage took would be lost. */
function FollowLanguages({ children }: { children: ReactNode }) {
  const openable = useObservable(openableLanguages, NONE);
  const isOpen = useObservable(isInterviewOpen, false);
  return <OpenableLanguages value={isOpen ? LANGUAGES : openable}>{children}</OpenableLanguages>;
}

function FollowOffline({ children }: { children: ReactNode }) {
  return <OfflineContext value={useObservable(offlineState, GETTING_READY)}>{children}</OfflineContext>;
}
