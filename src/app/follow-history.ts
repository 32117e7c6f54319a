import { interviewState } from '../data/open-interview';
import { keepPosition } from '../data/scroll-positions';
import type { PlaceHistory } from './place-history';

/** Keeps the position of a page that is left, and forgets where an interview has been once it is over. */
export function followHistory(history: PlaceHistory): void {
  const keep = () => {
    const { key, state } = history.present().location;
    if (!state.silent) keepPosition(key, scrollY);
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
  let wasOpen = false;
  interviewState.subscribe(() => {
    const isOpen = interviewState.get().phase === 'open';
    if (wasOpen && !isOpen) history.forgetPlaces();
    wasOpen = isOpen;
  });
}
