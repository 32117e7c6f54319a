/**
 * A moment by two clocks, in ms: the wall clock, which may be put forward or back, and the steady one, which may
 * stand still while the device sleeps.
 */
export interface Moment {
  wall: number;
  steady: number;
}

/** Ms from one moment of a page to a later one: whichever clock says more. Never negative. */
export function passed(from: Moment, to: Moment): number {
  return Math.max(to.wall - from.wall, to.steady - from.steady, 0);
}

const MINUTE = 60_000;

/** What may be hidden lies open for so long without a touch, in ms. */
const USUAL = 5 * MINUTE;

/** Listening goes on for so long after the time when a break is due, in ms. */
const AFTER_BREAK = 10 * MINUTE;

/**
 * How long a page may lie open without a touch, in ms.
 * @param listening while somebody may be listening to a child instead of touching the screen; `stretch` is the most
 *   minutes without a break for the child's age, where that is known
 */
export function longestUntouched(listening: { stretch: number | undefined } | undefined): number {
  if (!listening) return USUAL;
  return (listening.stretch === undefined ? USUAL : listening.stretch * MINUTE) + AFTER_BREAK;
}
