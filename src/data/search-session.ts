import { createObservable, type Observable } from '../model/observable';
import type { HitKind } from '../model/search-words';
import type { AgeBand, Phase, Role } from '../model/vocabulary';

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

export function forgetSearch(): void {
  if (session.get() !== NO_SEARCH) session.set(NO_SEARCH);
}

/** Whether there are words or choices in it. */
export function isSearching(): boolean {
  const { query, ...choices } = session.get();
  return query.trim() !== '' || Object.values(choices).some((choice) => choice !== undefined);
}
