import { interviewState } from '../data/open-interview';
import { partOf } from '../model/observable';

/** Whether a part of the open interview is in the memory of this page alone: loading a page would lose it. */
export const interviewOnlyHere = partOf(interviewState, (now) => now.phase === 'open' && !now.saved);
