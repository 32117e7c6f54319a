import { useEffect } from 'react';
import { tellScreen } from '../../data/listening';
import { finishAndWipe, keepPlace, markItem } from '../../data/open-interview';
import { NO_SETTINGS, settings } from '../../data/settings-store';
import { useInterface } from '../../i18n/interface-language';
import type { InterviewState } from '../../model/interview-state';
import { legalFlags, type Plan } from '../../model/plan';
import { progressOf } from '../../model/progress';
import { planItems } from '../../model/tailoring';
import { BandTiming } from '../../ui/band-timing';
import { ChecklistGroups, type Marking } from '../../ui/checklist-groups';
import { EndedByItself } from '../../ui/ended-by-itself';
import { FinishButton } from '../../ui/finish-button';
import { InterviewTabs } from '../../ui/interview-tabs';
import { PlaceLink } from '../../ui/place-link';
import { PrintFooter } from '../../ui/print-footer';
import { ProgressLine } from '../../ui/progress-line';
import { useObservable } from '../../ui/use-observable';
import type { ChecklistData } from './checklist-data';
import { DuringStages } from './during-stages';
import { PlanSummary } from './plan-summary';

/** What everybody needs, when nothing has been chosen. */
const NO_PLAN: Omit<Plan, 'country' | 'role'> = { band: '9-12', contexts: [], lead: false };

type Props = { data: ChecklistData; state: InterviewState };

/** A list as the plan wants it; without a plan, what comes first for everybody. */
export function ChecklistView({ data, state }: Props) {
  const chosen = useObservable(settings, NO_SETTINGS);
  const interview = state.phase === 'open' ? state.interview : undefined;
  const { country, role } = chosen;
  const plan: Plan = interview?.plan ?? { ...NO_PLAN, ...(country && { country }), ...(role && { role }) };
  const planned = planItems(plan, data.items, data.sets, data.countries);
  const shown = interview ? planned : planned.filter(({ core }) => core);
  const marking: Marking = {
    marks: interview?.marks ?? {},
    onMark: interview && ((id, mark) => void markItem(id, mark)),
    country: data.countries.find(({ id }) => id === plan.country),
    contexts: plan.contexts,
    sources: data.sources,
    articlesOf: ({ id }) => data.articles.filter(({ items }) => items.includes(id)).map((it) => it.summary),
  };
  const band = data.bands.find(({ id }) => id === plan.band);
  const stretch = band?.stretch[1];
  const isListening = interview !== undefined && data.phase === 'during';
  useEffect(() => (isListening ? tellScreen({ stretch, whole: true }) : undefined), [isListening, stretch]);
  return (
    <>
      <InterviewTabs open={interview !== undefined} />
      {interview ? (
        <PlanSummary plan={plan} flags={legalFlags(plan)}>
          {data.phase === 'during' && <BandTiming band={band} />}
        </PlanSummary>
      ) : (
        <NoPlan state={state} />
      )}
      {state.phase === 'open' && <Kept {...state} />}
      {interview && <ProgressLine {...progressOf(shown, interview)} />}
      {data.phase === 'during' ? (
        <DuringStages
          plan={interview && plan}
          left={interview?.place?.stage}
          onGo={(stage) => void keepPlace({ stage })}
          planned={shown}
          marking={marking}
          data={data}
        />
      ) : (
        <ChecklistGroups phase={data.phase} planned={shown} {...marking} />
      )}
      {interview && data.phase === 'after' && <FinishButton onFinish={finishAndWipe} />}
      <PrintFooter release={data.release} review="draft" marked={interview !== undefined} />
    </>
  );
}

/** What is not kept, and what the browser has thrown away, is said. */
function Kept({ saved, lost }: { saved: boolean; lost: boolean }) {
  const { t } = useInterface();
  return (
    <div role="alert">
      {lost && <p className="notice">{t('interview.lost')}</p>}
      {!saved && <p className="notice">{t('interview.notSaved')}</p>}
    </div>
  );
}

function NoPlan({ state }: { state: InterviewState }) {
  const { t } = useInterface();
  return (
    <div className="card no-print">
      <EndedByItself state={state} />
      <p>{t('interview.noPlan')}</p>
      <PlaceLink to="interview/plan/" className="button button-primary">
        {t('home.prepare')}
      </PlaceLink>
    </div>
  );
}
