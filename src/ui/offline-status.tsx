import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useInterface } from '../i18n/interface-language';
import type { OfflineState } from '../model/offline';
import { PlaceLink } from './place-link';
import { useOfflineState } from './offline-context';

/** One quiet line: whether the app works without a connection, and how far it has come. */
export function OfflineStatus() {
  const state = useOfflineState();
  return (
    <PlaceLink to="device/" className={`status status-${isOnlyInApp(state) ? 'in-app' : state.phase}`}>
      <StatusText state={state} />
    </PlaceLink>
  );
}

const isOnlyInApp = (state: OfflineState): boolean => state.phase === 'ready' && state.inApp === true;

function StatusText({ state }: { state: OfflineState }) {
  const { t } = useInterface();
  switch (state.phase) {
    case 'ready':
      return state.inApp ? (
        <>
          <TriangleAlert aria-hidden size={18} />
          <span>
            {t('offline.readyInApp')} {t('offline.openInBrowser')}
          </span>
        </>
      ) : (
        <>
          <Check aria-hidden size={18} /> {t('offline.readySince', { release: state.release })}
        </>
      );
    case 'getting-ready':
      return (
        <>
          <LoaderCircle aria-hidden size={18} /> {t('offline.gettingReady')}
          <progress max={1} value={state.progress} aria-label={t('offline.gettingReady')} />
        </>
      );
    case 'unavailable':
      return (
        <>
          <CloudOff aria-hidden size={18} /> {t('offline.unavailable')}
        </>
      );
  }
}
