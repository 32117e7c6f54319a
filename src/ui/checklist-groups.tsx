import { useInterface } from '../i18n/interface-language';
import type { Mark } from '../model/interview';
import type { PlannedItem } from '../model/tailoring';
import { STAGES, type Phase } from '../model/vocabulary';
import { ChecklistItem, type ItemContext } from './checklist-item';

/** Marks of the items, and how to change them; without `onMark` the list is only read. */
export interface Marking extends ItemContext {
  marks: Readonly<Record<string, Mark>>;
  onMark: ((id: string, mark: Mark | undefined) => void) | undefined;
}

/** What comes first, then the rest stage by stage. */
export function ChecklistGroups(props: { phase: Phase; planned: readonly PlannedItem[] } & Marking) {
  const { phase, planned, ...marking } = props;
  const { t } = useInterface();
  const core = planned.filter((it) => it.core);
  const rest = STAGES[phase].map((stage) => ({
    stage,
    items: planned.filter((it) => !it.core && it.item.stage === stage),
  }));
  return (
    <>
      <section aria-labelledby={`core-${phase}`}>
        <h2 id={`core-${phase}`}>{t('checklist.core')}</h2>
        <Items items={core} {...marking} />
      </section>
      {rest
        .filter(({ items }) => items.length > 0)
        .map(({ stage, items }) => (
          <section key={stage} aria-labelledby={`${phase}-${stage}`}>
            <h2 id={`${phase}-${stage}`}>{t(`stage.${stage}`)}</h2>
            <Items items={items} {...marking} />
          </section>
        ))}
    </>
  );
}

export function Items({ items, marks, onMark, ...context }: { items: readonly PlannedItem[] } & Marking) {
  return (
    <ul className="items">
      {items.map((planned) => (
        <ChecklistItem
          key={planned.item.id}
          planned={planned}
          mark={marks[planned.item.id]}
          onMark={onMark && ((mark) => onMark(planned.item.id, mark))}
          {...context}
        />
      ))}
    </ul>
  );
}
