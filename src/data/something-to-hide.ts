import { interviewState } from './open-interview';
import { NO_DRAFT, planDraft } from './plan-draft';
import { isSearching } from './search-session';

/** Whether this page shows, or may show at the next tap, something of a case. */
export function hasSomethingToHide(): boolean {
  return interviewState.get().phase === 'open' || planDraft.get() !== NO_DRAFT || isSearching();
}
