import type { Interview, Mark } from './interview';
import type { PlannedItem } from './tailoring';

/** How far a list has come, in numbers of its items. */
export interface Progress {
  all: number;
  done: number;
  skipped: number;
  notApplicable: number;
  /** Critical items without a mark, and hard stops that are not done: a plan that changes can make an item one. */
  criticalLeft: number;
}

export function progressOf(planned: readonly PlannedItem[], { marks }: Pick<Interview, 'marks'>): Progress {
  const count = (mark: Mark['mark']) => planned.filter(({ item }) => marks[item.id]?.mark === mark).length;
  return {
    all: planned.length,
    done: count('done'),
    skipped: count('skipped'),
    notApplicable: count('not-applicable'),
    criticalLeft: planned.filter(({ item, critical, hardStop }) =>
      hardStop ? marks[item.id]?.mark !== 'done' : critical && !marks[item.id],
    ).length,
  };
}

/** Whether the meaning of an item has changed since it was marked. */
export function hasChanged(mark: Mark | undefined, item: { revision: number }): boolean {
  return mark !== undefined && mark.revision < item.revision;
}
