import { LONGEST_LIMIT, type Interview } from './interview';
import type { Settings } from './settings';

/**
 * - `unknown` — not looked yet: nothing of an interview may be shown
 * - `none` — no interview is open on this device; `byItself` when this page has just seen one end by its time
 * - `found` — one is open, from an earlier visit or another tab; nothing of it is shown until somebody continues it
 * - `open` — it is being worked on here; `saved` is false after a change that no storage took, `lost` is true when
 *   the browser has thrown away what was kept, and only this page still had it
 * - `newer` — a newer version of the app has written it; it can only be wiped here
 * - `left` — a finished one could not be wiped wholly
 */
export type InterviewState =
  | { phase: 'unknown' }
  | { phase: 'none'; byItself?: boolean }
  | { phase: 'found'; interview: Interview }
  | { phase: 'open'; interview: Interview; saved: boolean; lost: boolean }
  | { phase: 'newer' }
  | { phase: 'left' };

/** Hours after which an interview is wiped by itself: those of the open one, or those that the next will have. */
export const hoursKept = (state: InterviewState, { limit = LONGEST_LIMIT }: Settings): number =>
  state.phase === 'open' ? state.interview.limit : limit;
