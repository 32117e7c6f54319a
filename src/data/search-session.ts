import type { AgeBand, Phase, Role } from '../model/vocabulary';
import { createObservable, type Observable } from '../model/observable';
import { isCovered } from './cover-state';
import { interviewState } from './open-interview';

/** What somebody is looking for. Only in the memory of this page: never stored, never in an address. */
export interface SearchSession {
  query: string;
  kind?: string;
  role?: Role;
  phase?: Phase;
  band?: AgeBand;
}

const NOTHING: SearchSession = Object.freeze({ query: '' });

const session = createObservable<SearchSession>(NOTHING);

export const searchSession: Observable<SearchSession> = session;

/** What a prerendered page knows: nothing was searched. */
export const NO_SEARCH = NOTHING;

export function changeSearch(change: Partial<SearchSession>): void {
  session.set({ ...session.get(), ...change });
}

export const forgetSearch = (): void => session.set(NOTHING);

/** Whoever covers the screen or wipes an interview leaves no words behind. */
export function followForgetting(): void {
  isCovered.subscribe(() => isCovered.get() && forgetSearch());
  interviewState.subscribe(() => interviewState.get().phase === 'none' && forgetSearch());
}
