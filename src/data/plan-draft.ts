import { createObservable, type Observable } from '../model/observable';
import type { Plan } from '../model/plan';

/** What has been chosen for a plan that is not shown yet. Only in the memory of this page: never stored. */
export type PlanDraft = Partial<Plan>;

/** What a prerendered page knows of it. */
export const NO_DRAFT: PlanDraft = Object.freeze({});

const draft = createObservable(NO_DRAFT);

export const planDraft: Observable<PlanDraft> = draft;

export function changeDraft(change: PlanDraft): void {
  draft.set({ ...draft.get(), ...change });
}

export function forgetDraft(): void {
  if (draft.get() !== NO_DRAFT) draft.set(NO_DRAFT);
}
