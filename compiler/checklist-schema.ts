/** The author's manual of `guides/checklists/`, and its check in one. */
import { z } from 'zod';
import { CONTEXTS, PHASES, ROLES, SHORTCUTS, STAGES } from '../src/model/vocabulary';
import { contexts, factId, flag, id, itemNumber, revision, some, sourceIds, unique } from './schema-atoms';

const ALL_STAGES = [...new Set(Object.values(STAGES).flat())];

const itemSchema = z.strictObject({
  /** Permanent: B before, D during, A after, and a number. Texts stand under `<id>.text` and `<id>.why`. */
  id: itemNumber,
  /** Raise it by one when the meaning changes: whoever has marked the item is told. */
  revision,
  /** Where in the list it stands. */
  stage: z.enum(ALL_STAGES),
  /** Who needs it: `all`, or a list of roles, which may be empty when `lead` is true. */
  roles: z.union([z.literal('all'), unique(z.enum(ROLES))], 'all, or a list of roles'),
  /** For the person who leads the interview, whatever the role. */
  lead: flag,
  /** When it applies, any of them; empty means always. */
  contexts,
  /** When it must not be shown; wins over everything else. Never together with `hardStop`. */
  notFor: contexts,
  /** Technique of questioning: never shown to educators and community workers. */
  technique: flag,
  /** To be skipped with a reason only; `CCL` when the child is suspected. */
  critical: z.union([z.boolean(), z.literal('CCL')], 'true, false or CCL').default(false),
  /** Cannot be skipped with any reason. */
  hardStop: flag,
  /** The reason carries commands, so it stands open. */
  openWhy: flag,
  /** Ids of national facts. */
  facts: unique(factId).default([]),
  /** Ids of other items or of articles. */
  see: unique(z.union([itemNumber, id], 'an id of an item or an article')).default([]),
  /** Where the item comes from: ids of `sources.yaml`. */
  sources: sourceIds,
});

/** `checklists/<before|during|after>/checklist.yaml`: everything of a checklist but its words. */
export const checklistSchema = z.strictObject({
  /** The folder's name. */
  id: z.enum(PHASES),
  /** In the order of working through. */
  items: some(itemSchema),
});

const itemIds = unique(itemNumber);

/** `checklists/core-sets.yaml`: which items come first in a plan. */
export const coreSetsSchema = z.strictObject({
  /** For every role. */
  base: itemIds,
  /** Added for the person who leads the interview. */
  lead: itemIds,
  /** Added when a context is chosen. */
  contexts: z.partialRecord(z.enum(CONTEXTS), itemIds),
  /** Come first too wherever they match. */
  hardStops: itemIds,
  /** Fixed lists of a role. */
  shortcuts: z.record(z.enum(SHORTCUTS), itemIds),
});

export type ChecklistFile = z.infer<typeof checklistSchema>;
export type ItemRecord = ChecklistFile['items'][number];
export type CoreSetsFile = z.infer<typeof coreSetsSchema>;
