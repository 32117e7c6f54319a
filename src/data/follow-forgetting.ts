import type { InterviewState } from '../model/interview-state';
import { isCovered } from './cover-state';
import { interviewState } from './open-interview';
import { forgetDraft } from './plan-draft';
import { forgetSearch } from './search-session';

/**
 * Whoever covers the screen leaves no words of a search behind. Whoever finishes, wipes or starts an interview, in
 * whatever tab, leaves neither words nor a half-chosen plan: it was chosen for another child.
 */
export function followForgetting(): void {
  isCovered.subscribe(() => isCovered.get() && forgetSearch());
  let before = interviewState.get();
  interviewState.subscribe(() => {
    const now = interviewState.get();
    if (isAnother(before, now)) forgetDraft();
    if (now.phase === 'none' && (before.phase === 'open' || before.phase === 'found')) forgetSearch();
    before = now;
  });
}

/** Forgets what was typed and chosen but not kept. */
export function forgetUnkept(): void {
  forgetSearch();
  forgetDraft();
}

/** At the start of a page nothing is known yet: that there is no interview is no news. */
function isAnother(before: InterviewState, now: InterviewState): boolean {
  if (before.phase === 'open' && now.phase === 'open') return before.interview.id !== now.interview.id;
  return before.phase !== now.phase && !(before.phase === 'unknown' && now.phase === 'none');
}
