import { followCoveredTabs, isCovered, setCovered } from '../data/cover-state';
import { interviewState } from '../data/open-interview';

/** Two presses of Escape within this time, in ms, cover the screen. */
const TWICE = 1000;
/** An open interview that nobody touches for so long, in ms, is covered. */
const IDLE = 5 * 60_000;

/** Covers at Escape twice, and an open interview that is left lying. */
export function followCover(): void {
  followCoveredTabs();
  coverAtEscapeTwice();
  coverWhenIdle();
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

/** A prompt that is shown large is being read, also when nothing is touched. */
function coverWhenIdle(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const reading = document.querySelector('dialog.glance[open]') !== null;
      if (interviewState.get().phase === 'open' && !reading) setCovered(true);
    }, IDLE);
  };
  for (const event of ['pointerdown', 'keydown', 'scroll']) addEventListener(event, again, { passive: true });
  again();
}
