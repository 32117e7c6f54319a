import { followCoveredTabs, isCovered, setCovered } from '../data/cover-state';
import { followListeningTabs } from '../data/last-touch';
import { closeLayersWhenCovered } from './close-layers';
import { coverWhenUntouched } from './cover-when-untouched';

/** Two presses of Escape within this time, in ms, cover the screen. */
const TWICE = 1000;

/** Covers at Escape twice, and what is left lying open. */
export function followCover(): void {
  followCoveredTabs();
  followListeningTabs();
  closeLayersWhenCovered();
  coverAtEscapeTwice();
  coverWhenUntouched();
}

function coverAtEscapeTwice(): void {
  let last = -Infinity;
  addEventListener(
    'keydown',
    ({ key, repeat }) => {
      if (key !== 'Escape' || repeat || isCovered.get()) return;
      const now = performance.now();
      if (now - last <= TWICE) setCovered(true);
      last = now - last <= TWICE ? -Infinity : now;
    },
    { capture: true },
  );
}
