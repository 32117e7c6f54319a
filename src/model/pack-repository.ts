import type { GuideRepository } from './guide-repository';
import type { Entry, EntryKind, EntryOf, Pack } from './pack-format';

/** Reads a parsed pack in memory. */
export function packRepository(pack: Pack): GuideRepository {
  const isKind =
    <K extends EntryKind>(kind: K) =>
    (entry: Entry): entry is EntryOf<K> =>
      entry.kind === kind;
  return {
    release: pack.release,
    findEntry: async (kind, id) => pack.entries.filter(isKind(kind)).find((entry) => entry.id === id),
    listEntries: async (kind) => pack.entries.filter(isKind(kind)),
  };
}
