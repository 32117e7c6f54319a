import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openRepository } from '../../data/guide';
import { useInterface } from '../../i18n/interface-language';
import type { Interview } from '../../model/interview';
import type { CoreSetsEntry, CountryEntry, ItemEntry } from '../../model/pack-format';
import { planItems } from '../../model/tailoring';
import { PHASES } from '../../model/vocabulary';
import { ChecklistGroups, type Marking } from '../../ui/checklist-groups';
import { PrintFooter, printPage } from '../../ui/print-footer';

interface Whole {
  items: ItemEntry[];
  sets: CoreSetsEntry;
  countries: CountryEntry[];
  release: number;
  marked: boolean;
}

/** The three lists of the open plan on paper, with or without marks. Their words are read when they are asked for. */
export function WholePlan({ interview }: { interview: Interview }) {
  const { language, t } = useInterface();
  const [whole, setWhole] = useState<Whole>();
  useEffect(() => {
    if (whole) printPage(whole.marked);
  }, [whole]);
  const load = async (marked: boolean) => {
    const repository = await openRepository(language);
    const sets = await repository?.findEntry('core-sets', 'core-sets');
    if (!repository || !sets) return;
    const [items, countries] = [
      await repository.listEntries('item'),
      await repository.listEntries('country'),
    ];
    setWhole({ items, sets, countries, release: repository.release, marked });
  };
  return (
    <>
      <div className="buttons no-print">
        {([true, false] as const).map((marked) => (
          <button
            key={String(marked)}
            type="button"
            className="button"
            onClick={() => void load(marked).catch(() => undefined)}
          >
            <Printer aria-hidden size={20} /> {marked ? t('print.planMarked') : t('print.planBlank')}
          </button>
        ))}
      </div>
      {whole && <OnPaper whole={whole} interview={interview} />}
    </>
  );
}

function OnPaper({ whole, interview }: { whole: Whole; interview: Interview }) {
  const { t } = useInterface();
  const { items, sets, countries, release } = whole;
  const planned = planItems(interview.plan, items, sets, countries);
  const marking: Marking = {
    marks: interview.marks,
    onMark: undefined,
    country: undefined,
    contexts: interview.plan.contexts,
    sources: [],
    articlesOf: () => [],
  };
  return (
    <div className="print-only whole-plan">
      {PHASES.map((phase) => (
        <section key={phase} aria-label={t(`phase.${phase}.title`)}>
          <h2>{t(`phase.${phase}.title`)}</h2>
          <ChecklistGroups
            phase={phase}
            planned={planned.filter(({ item }) => item.phase === phase)}
            {...marking}
          />
        </section>
      ))}
      <PrintFooter release={release} review="draft" />
    </div>
  );
}
