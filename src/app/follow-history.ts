import { scrollPosition } from '../data/cover-state';
import { interviewState } from '../data/open-interview';
import { keepPosition } from '../data/scroll-positions';
import type { InterviewState } from '../model/interview-state';
import { isOnDevice } from './interview-on-device';
import type { PlaceHistory } from './place-history';

/** Keeps the position of a page that is left, and forgets where an interview has been once it is over. */
export function followHistory(history: PlaceHistory): void {
  const keep = () => {
    const { key, state } = history.present().location;
    const pixels = scrollPosition();
    if (!state.silent && pixels !== undefined) keepPosition(key, pixels);
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
  let before = interviewState.get();
  interviewState.subscribe(() => {
    const now = interviewState.get();
    if (isOver(before, now)) history.forgetPlaces();
    before = now;
  });
}

/** Also when another interview has taken its place. */
function isOver(before: InterviewState, now: InterviewState): boolean {
  if (!isOnDevice(before)) return false;
  return !isOnDevice(now) || ('interview' in before && 'interview' in now && !isSame(before, now));
}

type Known = Extract<InterviewState, { interview: unknown }>;
const isSame = (one: Known, other: Known): boolean => one.interview.id === other.interview.id;
