import type { EntryKind } from '../../src/model/pack-format';

/** Every kind, in the order of a pack. */
export const ENTRY_KINDS = [
  'article',
  'item',
  'core-sets',
  'band',
  'prompt',
  'question-type',
  'phrase',
  'term',
  'country',
  'source',
  'search-words',
] as const satisfies readonly EntryKind[];
