import {
  checkFactIds,
  checkFolderName,
  checkIds,
  checkRepeated,
  checkSourceIds,
  reporter,
  type Report,
} from './check-references';
import { STAGES, type Phase } from '../src/model/vocabulary';
import type { ChecklistFile, CoreSetsFile, ItemRecord } from './checklist-schema';
import type { GuideIndex } from './guide-index';
import type { Problem } from './problem';

const LETTERS: Record<Phase, string> = { before: 'B', during: 'D', after: 'A' };

/** What a schema cannot see in a checklist.yaml. */
export function checkChecklist(file: string, checklist: ChecklistFile, index: GuideIndex): Problem[] {
  const report = reporter(file, checklist);
  return [
    ...checkFolderName(file, checklist.id, report),
    ...checkRepeated(checklist.items, ['items'], report),
    ...checklist.items.flatMap((item, place) =>
      checkItem(checklist.id, item, ['items', place], index, report),
    ),
  ];
}

function checkItem(
  phase: Phase,
  item: ItemRecord,
  path: (string | number)[],
  index: GuideIndex,
  report: Report,
): Problem[] {
  const known = (id: string) => index.knowsItem(id) || index.knowsArticle(id);
  return [
    ...checkPlace(phase, item, path, report),
    ...checkAudience(item, path, report),
    ...checkFactIds(item.facts, [...path, 'facts'], index, report),
    ...checkIds(item.see, known, 'an item or an article', (at) => [...path, 'see', at], report),
    ...checkSourceIds(item.sources, [...path, 'sources'], index, report),
  ];
}

function checkPlace(phase: Phase, { id, stage }: ItemRecord, path: (string | number)[], report: Report) {
  const stages: readonly string[] = STAGES[phase];
  const problems: Problem[] = [];
  if (!id.startsWith(LETTERS[phase]))
    problems.push(
      report([...path, 'id'], `expected an id that begins with ${LETTERS[phase]}, got "${id}"; rename it`),
    );
  if (!stages.includes(stage))
    problems.push(
      report(
        [...path, 'stage'],
        `expected a stage of "${phase}" (${stages.join(', ')}), got "${stage}"; correct it`,
      ),
    );
  return problems;
}

/** A hard stop protects every child: nothing may hide it, and nobody may be left out by mistake. */
function checkAudience(item: ItemRecord, path: (string | number)[], report: Report): Problem[] {
  if (item.hardStop && item.notFor.length > 0)
    return [report([...path, 'notFor'], 'expected no notFor on a hard stop, got one; delete it')];
  if (item.roles !== 'all' && item.roles.length === 0 && !item.lead)
    return [report([...path, 'roles'], 'expected at least one role or lead: true, got nobody; add one')];
  return [];
}

/** Every id of core-sets.yaml is an item. */
export function checkCoreSets(sets: CoreSetsFile, index: GuideIndex): Problem[] {
  const report = reporter('checklists/core-sets.yaml', sets);
  const nested = (part: 'contexts' | 'shortcuts') =>
    Object.entries(sets[part]).map(([key, ids]) => ({ path: [part, key], ids }));
  const lists = (['base', 'lead', 'hardStops'] as const).map((part) => ({ path: [part], ids: sets[part] }));
  return [...lists, ...nested('contexts'), ...nested('shortcuts')].flatMap(({ path, ids }) =>
    checkIds(ids, index.knowsItem, 'a checklist item', (at) => [...path, at], report),
  );
}
