import type { GuideRepository } from '../model/guide-repository';

/** Reads from `first`, and where that fails from what `otherwise` finds: a database can be lost at any moment. */
export function steadyRepository(
  first: GuideRepository,
  otherwise: () => Promise<GuideRepository | undefined>,
): GuideRepository {
  const orElse = async <T>(error: unknown, read: (second: GuideRepository) => Promise<T>): Promise<T> => {
    const second = await otherwise();
    if (!second) throw error;
    return read(second);
  };
  return {
    release: first.release,
    findEntry: (kind, id) =>
      first.findEntry(kind, id).catch((error) => orElse(error, (second) => second.findEntry(kind, id))),
    listEntries: (kind) =>
      first.listEntries(kind).catch((error) => orElse(error, (second) => second.listEntries(kind))),
  };
}
