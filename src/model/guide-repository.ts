import type { EntryKind, EntryOf } from './pack-format';

/**
 * The one way to read the guide in one language. Implementations: the sealed pack in memory,
 * Dexie, and the data inside prerendered pages; one contract suite runs against all of them.
 */
export interface GuideRepository {
  /** Release of the pack that is read. */
  readonly release: number;
  /** The entry, or undefined when the pack has none of that kind and id. */
  findEntry<K extends EntryKind>(kind: K, id: string): Promise<EntryOf<K> | undefined>;
  /** Every entry of a kind, in the order of the pack. */
  listEntries<K extends EntryKind>(kind: K): Promise<EntryOf<K>[]>;
}
