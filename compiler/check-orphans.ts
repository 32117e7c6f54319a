import { LEAD_ROLES, RECEIVING_ROLES, type Context } from '../src/model/vocabulary';
import { reporter } from './check-references';
import type { ItemRecord } from './checklist-schema';
import type { GuideSources } from './guide-sources';
import type { Problem } from './problem';

/**
 * What stands in the guide but no reader ever comes to. Prompts, terms and shown facts need no reference:
 * the list of an age, the glossary and the page of a country show all of them.
 */
export function findOrphans(sources: GuideSources): Problem[] {
  return [
    ...uncitedSources(sources),
    ...lonelyArticles(sources),
    ...emptyTypes(sources),
    ...unseenItems(sources),
    ...checkCoreSetsFit(sources),
  ];
}

function uncitedSources({ sources, ...guide }: GuideSources): Problem[] {
  const cited = new Set(citedIn(guide));
  return sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => ({
      file: 'sources.yaml',
      field: id,
      message: 'expected a source that something cites, got one that nothing cites; cite or delete it',
    }));
}

/** Whatever stands in a list `sources` or `timingSources`, at any depth. */
function citedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' || key === 'timingSources' ? (inner as string[]) : citedIn(inner),
  );
}

function lonelyArticles({ articles, checklists, prompts }: GuideSources): Problem[] {
  const pointedAt = new Set([
    ...articles.flatMap(({ value }) => value.related),
    ...checklists.flatMap(({ value }) => value.items.flatMap(({ see }) => see)),
    ...prompts.flatMap(({ value }) => value.prompts.flatMap(({ see }) => see)),
  ]);
  return articles
    .filter(({ value }) => !pointedAt.has(value.id))
    .map(({ value }) => ({
      file: `articles/${value.id}/article.yaml`,
      field: 'id',
      message:
        'expected an article that another one, an item or a prompt leads to, got one that none does; add it to related or see there',
    }));
}

function emptyTypes({ phrases }: GuideSources): Problem[] {
  return phrases.flatMap(({ value }) => {
    const used = new Set<string>(value.phrases.flatMap(({ type, also }) => [type, ...also]));
    const report = reporter('phrases/phrases.yaml', value);
    return value.types.flatMap(({ id }, place) =>
      used.has(id)
        ? []
        : [
            report(
              ['types', place],
              'expected a type that a phrase has, got one that none has; add a phrase or delete the type',
            ),
          ],
    );
  });
}

/** Items that the conditions of their own leave to nobody. */
function unseenItems({ checklists }: GuideSources): Problem[] {
  return checklists.flatMap(({ value }) => {
    const report = reporter(`checklists/${value.id}/checklist.yaml`, value);
    return value.items.flatMap((item, place) =>
      isSeen(item)
        ? []
        : [
            report(
              ['items', place],
              'expected an item that somebody sees, got one that its roles, contexts, notFor or technique hide from all; correct them',
            ),
          ],
    );
  });
}

function isSeen({ roles, lead, technique, contexts, notFor }: ItemRecord): boolean {
  const receiving: readonly string[] = RECEIVING_ROLES;
  const isForSomebody =
    roles === 'all' || lead || !technique || roles.some((role) => !receiving.includes(role));
  const isAtSomeTime = contexts.length === 0 || contexts.some((context) => !notFor.includes(context));
  return isForSomebody && isAtSomeTime;
}

/** A core set names items that its reader can have, and every hard stop stands in one of them. */
function checkCoreSetsFit({ coreSets, checklists }: GuideSources): Problem[] {
  if (!coreSets) return [];
  const report = reporter('checklists/core-sets.yaml', coreSets);
  const items = new Map(
    checklists.flatMap(({ value }) => value.items.map((item) => [item.id, item] as const)),
  );
  const unfit = (ids: string[], path: string[], fits: (item: ItemRecord) => boolean, what: string) =>
    ids.flatMap((id, place) => {
      const item = items.get(id);
      if (!item || fits(item)) return [];
      return [
        report([...path, place], `expected an item ${what}, got "${id}"; take it out or correct the item`),
      ];
    });
  const first = new Set([
    ...coreSets.base,
    ...coreSets.lead,
    ...coreSets.hardStops,
    ...Object.values(coreSets.contexts).flat(),
  ]);
  const late = [...items.values()].filter(({ id, hardStop }) => hardStop && !first.has(id));
  return [
    ...unfit(coreSets.base, ['base'], ({ roles }) => roles === 'all', 'of every role'),
    ...unfit(coreSets.lead, ['lead'], isForLead, 'of the person who leads'),
    ...unfit(coreSets.hardStops, ['hardStops'], ({ hardStop }) => hardStop, 'with hardStop: true'),
    ...Object.entries(coreSets.contexts).flatMap(([context, ids]) =>
      unfit(
        ids,
        ['contexts', context],
        (item) => occursIn(item, context as Context),
        `that occurs with ${context}`,
      ),
    ),
    ...late.map(({ id }) =>
      report(['hardStops'], `expected every hard stop in a core set, got none with "${id}"; add it`),
    ),
  ];
}

function isForLead({ roles, lead }: ItemRecord): boolean {
  return lead || roles === 'all' || LEAD_ROLES.some((role) => roles.includes(role));
}

function occursIn({ contexts, notFor }: ItemRecord, context: Context): boolean {
  return !notFor.includes(context) && (contexts.length === 0 || contexts.includes(context));
}
