import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { NO_SPEECH, speechChoice } from '../../data/speech-choice';
import { useInterface } from '../../i18n/interface-language';
import type { PromptEntry } from '../../model/pack-format';
import type { Plan } from '../../model/plan';
import { addressOf, spoken } from '../../model/spoken-prompt';
import { planPrompts, type PlannedItem } from '../../model/tailoring';
import { STAGES, type PromptStage, type Stage } from '../../model/vocabulary';
import { Items, type Marking } from '../../ui/checklist-groups';
import { Picker } from '../../ui/picker';
import { PromptList } from '../../ui/prompt-list';
import { useObservable } from '../../ui/use-observable';
import { useUnchanging } from '../../ui/use-unchanging';
import type { ChecklistData } from './checklist-data';

/** Which prompts stand beside the items of a stage. */
const PROMPTS_OF: Partial<Record<Stage, readonly PromptStage[]>> = {
  throughout: ['support', 'silence', 'distress'],
  introduction: ['information'],
  'rights-and-safety': ['rights', 'safety'],
  'ground-rules': ['ground-rules', 'truth'],
  rapport: ['rapport'],
  practice: ['practice'],
  transition: ['transition'],
  'free-account': ['invitation'],
  exploring: ['follow-up', 'clarification'],
  breaks: ['break'],
  closure: ['closing'],
};

interface DuringStagesProps {
  /** Undefined while no interview is open. */
  plan: Plan | undefined;
  /** The stage where the interview was left, if one is open and was. */
  left: string | undefined;
  onGo: (stage: Stage) => void;
  planned: readonly PlannedItem[];
  marking: Marking;
  data: ChecklistData;
}

/** The interview stage by stage: one at a time on a screen, all of them on paper and without scripts. */
export function DuringStages({ plan, left, onGo, planned, marking, data }: DuringStagesProps) {
  const { t } = useInterface();
  const chosen = useObservable(speechChoice, NO_SPEECH);
  // By name: a plan that changes in another tab leaves out or adds stages before it.
  const [wanted, setWanted] = useState<string>();
  const { hash: part } = useLocation();
  const hash = useUnchanging(() => part, '');
  const suspected = plan?.contexts.includes('CCL') ?? false;
  const prompts = plan ? planPrompts(plan, data.prompts) : [];
  const shown = (prompt: PromptEntry) => ({
    prompt,
    words: spoken(prompt, addressOf(prompt, chosen.address, suspected)),
  });
  const stages = STAGES.during
    .map((stage) => ({
      stage,
      items: coreFirst(planned.filter(({ item }) => item.stage === stage)),
      prompts: prompts.filter((prompt) => PROMPTS_OF[stage]?.includes(prompt.stage)),
    }))
    .filter(({ items, prompts: words }) => items.length + words.length > 0);
  // An item that somebody comes for, from the search, stands in a stage of its own.
  const asked = stages.find(({ items }) => items.some(({ item }) => `#${item.id}` === hash))?.stage;
  const now = wanted ?? asked ?? left;
  const at = Math.max(
    stages.findIndex(({ stage }) => stage === now),
    0,
  );
  const go = (to: number) => {
    const stage = stages[to]?.stage;
    if (!stage) return;
    setWanted(stage);
    onGo(stage);
    scrollTo(0, 0);
  };
  return (
    <div className="stages">
      <div className="stage-picker no-print">
        <Picker
          label={t('during.place', { at: at + 1, all: stages.length })}
          options={stages.map(
            ({ stage, items }, place) =>
              [place, t(`stage.${stage}`) + (isMarked(items, marking) ? ' ✓' : '')] as const,
          )}
          chosen={at}
          onChoose={go}
        />
      </div>
      {stages.map(({ stage, items, prompts: words }, place) => (
        <section
          key={stage}
          className={place === at ? 'stage-part stage-now' : 'stage-part'}
          aria-labelledby={`stage-${stage}`}
        >
          <h2 id={`stage-${stage}`}>{t(`stage.${stage}`)}</h2>
          {words.length > 0 && (
            <PromptList
              suspected={suspected}
              prompts={words.map(shown)}
              sequence={stages.flatMap((it) => it.prompts).map(shown)}
            />
          )}
          <Items items={items} {...marking} />
        </section>
      ))}
      <div className="buttons no-print stage-buttons">
        <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
          <ArrowLeft aria-hidden size={20} /> {t('during.back')}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={at === stages.length - 1}
          onClick={() => go(at + 1)}
        >
          {t('during.next')} <ArrowRight aria-hidden size={20} />
        </button>
      </div>
    </div>
  );
}

const coreFirst = (items: PlannedItem[]): PlannedItem[] => [
  ...items.filter(({ core }) => core),
  ...items.filter(({ core }) => !core),
];

const isMarked = (items: readonly PlannedItem[], { marks }: Marking): boolean =>
  items.length > 0 && items.every(({ item }) => marks[item.id]);
