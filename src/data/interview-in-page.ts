import type { Interview } from '../model/interview';
import type { InterviewState } from '../model/interview-state';
import { createObservable, type Observable } from '../model/observable';

/** A change of the open interview; the same change made twice changes nothing more. */
export type Edit = (interview: Interview) => Interview;

const state = createObservable<InterviewState>({ phase: 'unknown' });

export const interviewState: Observable<InterviewState> = state;

/** What a prerendered page knows of one: nothing. */
export const NO_INTERVIEW: InterviewState = Object.freeze({ phase: 'unknown' });

/** What this page knows of the interview in `interviewState`, beside what it shows. */
interface Known {
  /** When it was read or written with its present times, by the steady clock, in ms. */
  watchedSince: number;
  /** What was changed here and no storage has taken yet, in order: done again on whatever is kept by then. */
  unsaved: readonly Edit[];
  /** The number of its newest record; 0 while it has been in no storage. */
  sequence: number;
  /** Another interview that is still kept because no storage took this one in its place. */
  replaces: string | undefined;
}

const NOTHING: Known = { watchedSince: 0, unsaved: [], sequence: 0, replaces: undefined };

let known = NOTHING;

export const knownOfInterview = (): Known => known;

export function know(change: Partial<Known>): void {
  known = { ...known, ...change };
}

/** With everything that is not kept yet. */
export const withUnsaved = (interview: Interview): Interview =>
  known.unsaved.reduce((changed, edit) => edit(changed), interview);

/** Shows what has become of the same interview. */
export const show = (next: InterviewState): void => state.set(next);

/** Shows another, or none: nothing of the one before is in this page any more. */
export function forget(next: InterviewState, sequence = 0): void {
  known = { ...NOTHING, watchedSince: performance.now(), sequence };
  state.set(next);
}
