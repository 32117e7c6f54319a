import { isCovered, setCovered } from '../data/cover-state';
import { forgetUnkept } from '../data/follow-forgetting';
import { noteTouch, tellListening, untouchedAnywhere, untouchedHere } from '../data/last-touch';
import { listeningTo } from '../data/listening';
import { hasSomethingToHide } from '../data/something-to-hide';
import { longestUntouched } from '../model/untouched';

/** What a person does to a page; some screen readers only click. */
const TOUCHES = ['pointerdown', 'keydown', 'click', 'input', 'scroll'];
/** Touches within this time, in ms, count as one. */
const AT_ONCE = 1000;
/** It is looked at so often, in ms, also where a timer was wrong. */
const LOOK_EVERY = 60_000;
/** Words of a search and a half-chosen plan are forgotten after so long without a touch of their page, in ms. */
const FORGET_AFTER = 30 * 60_000;

/**
 * Covers what is left lying open. Timers stand still in a device that sleeps: clocks decide, whenever the page is
 * shown again, and before a touch counts, which may be that of the next person.
 */
export function coverWhenUntouched(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(coverIfUntouched(), LOOK_EVERY));
  };
  const touched = () => {
    if (untouchedHere() < AT_ONCE) return;
    look();
    if (!isCovered.get()) noteTouch();
  };
  for (const event of TOUCHES) addEventListener(event, touched, { capture: true, passive: true });
  for (const event of ['pageshow', 'focus']) addEventListener(event, look);
  for (const event of ['visibilitychange', 'resume']) document.addEventListener(event, look);
  isCovered.subscribe(() => isCovered.get() || noteTouch());
  look();
}

/**
 * Covers when it is time. A page that is hidden waits until it is shown: somebody may be listening beside another.
 * @returns after how many ms it may be time again
 */
function coverIfUntouched(): number {
  // What is forgotten now has been shown until now.
  const isBare = !isCovered.get() && document.visibilityState === 'visible' && hasSomethingToHide();
  if (untouchedHere() >= FORGET_AFTER) forgetUnkept();
  if (!isBare) return LOOK_EVERY;
  const listening = listeningTo(document.querySelector('dialog.glance[open]') !== null);
  const left = longestUntouched(listening) - untouchedAnywhere();
  if (left <= 0) setCovered(true);
  else if (listening) tellListening();
  return left > 0 ? left : LOOK_EVERY;
}
