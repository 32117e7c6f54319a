import type { GuideRepository } from '../model/guide-repository';
import type { Language } from '../model/languages';
import { findPlace, loadScreen } from './places';
import type { AnyScreen } from './any-screen';

/** What a place shows: its screen with data, or why there is nothing to show. */
export type LoadedPlace =
  { screen: AnyScreen; data: unknown; release: number } | { missing: 'notFound' | 'notHere' };

export type OpenRepository = (language: Language) => Promise<GuideRepository | undefined>;

/** What a prerendered page carries for its first render, as JSON. */
export interface PageData {
  release: number;
  data: unknown;
}

/** Brings the code and the data of a place together, at the same time. Rejects when its code cannot be fetched. */
export async function loadPlace(pathname: string, openRepository: OpenRepository): Promise<LoadedPlace> {
  const found = findPlace(pathname);
  if (!found) return { missing: 'notFound' };
  const [screen, repository] = await Promise.all([loadScreen(found), openRepository(found.language)]);
  if (!repository) return { missing: 'notHere' };
  const data = await screen.load({ repository, id: found.id });
  return data === undefined ? { missing: 'notFound' } : { screen, data, release: repository.release };
}

/** Takes a place from the data of its prerendered page. Undefined when the address names no place. */
export async function restorePlace(
  pathname: string,
  { data, release }: PageData,
): Promise<LoadedPlace | undefined> {
  const found = findPlace(pathname);
  return found && { screen: await loadScreen(found), data, release };
}
