import { createObservable, type Observable } from '../model/observable';
import type { HitKind } from '../model/search-words';
import type { AgeBand, Phase, Role } from '../model/vocabulary';
import { isCovered } from './cover-state';
import { interviewState } from './open-interview';

/** What somebody is looking for. Only in the memory of this page: never stored, never in an address. */
export interface SearchSession {
  query: string;
  kind?: HitKind | undefined;
  role?: Role | undefined;
  phase?: Phase | undefined;
  band?: AgeBand | undefined;
}

/** What a prerendered page knows of it. */
export const NO_SEARCH: SearchSession = Object.freeze({ query: '' });

const session = createObservable(NO_SEARCH);

export const searchSession: Observable<SearchSession> = session;

export function changeSearch(change: Partial<SearchSession>): void {
  session.set({ ...session.get(), ...change });
}

/** Whoever covers the screen, or wipes an interview in whatever tab, leaves no words behind. */
export function followForgetting(): void {
  const forget = () => session.get() !== NO_SEARCH && session.set(NO_SEARCH);
  isCovered.subscribe(() => isCovered.get() && forget());
  let before = interviewState.get().phase;
  interviewState.subscribe(() => {
    const { phase } = interviewState.get();
    if (phase === 'none' && (before === 'open' || before === 'found')) forget();
    before = phase;
  });
}
