import { useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  changePlan,
  continueInterview,
  finishAndWipe,
  interviewState,
  NO_INTERVIEW,
  startInterview,
} from '../../data/open-interview';
import { changeDraft, forgetDraft, NO_DRAFT, planDraft } from '../../data/plan-draft';
import { changeSettings, NO_SETTINGS, settings } from '../../data/settings-store';
import { speechChoice } from '../../data/speech-choice';
import { useInterface } from '../../i18n/interface-language';
import { hoursKept, type InterviewState } from '../../model/interview-state';
import type { CoreSetsEntry, ItemEntry } from '../../model/pack-format';
import { placePath } from '../../model/paths';
import { mayLead, type Plan } from '../../model/plan';
import { planItems } from '../../model/tailoring';
import { mustBeAsked, ResumeInterview } from '../../ui/resume-interview';
import type { ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';
import { PlanForm } from './plan-form';
import { WholePlan } from './whole-plan';

interface PlanData {
  /** Without their words: the form only counts them. */
  items: ItemEntry[];
  sets: CoreSetsEntry;
}

export const planScreen: ScreenModule<PlanData> = {
  async load({ repository }) {
    const sets = await repository.findEntry('core-sets', 'core-sets');
    const items = await repository.listEntries('item');
    return sets && { sets, items: items.map((item) => ({ ...item, text: '', why: '', sources: [] })) };
  },
  title: (_, t) => t('plan.title'),
  View({ data }) {
    const { t } = useInterface();
    const state = useObservable(interviewState, NO_INTERVIEW);
    return (
      <main id="content" className="page">
        <h1>{t('plan.title')}</h1>
        {mustBeAsked(state.phase) ? (
          <ResumeInterview phase={state.phase} onContinue={continueInterview} onFinish={finishAndWipe} />
        ) : (
          <MakePlan data={data} state={state} />
        )}
      </main>
    );
  },
};

function MakePlan({ data, state }: { data: PlanData; state: InterviewState }) {
  const present = state.phase === 'open' ? state.interview.plan : undefined;
  const { language, t } = useInterface();
  const chosen = useObservable(settings, NO_SETTINGS);
  const draft = useObservable(planDraft, NO_DRAFT);
  const navigate = useNavigate();
  const plan = { ...defaults(chosen), ...present, ...draft };
  const { band } = plan;
  const count = planItems({ ...plan, band: band ?? '9-12' }, data.items, data.sets).length;
  // A second tap would begin another.
  const isShowing = useRef(false);
  const show = async () => {
    if (!band || isShowing.current) return;
    isShowing.current = true;
    const whole: Plan = { ...plan, band, lead: plan.lead && mayLead(plan.role) };
    changeSettings({ role: plan.role, country: plan.country });
    await (present ? changePlan(whole) : startInterview(whole, speechChoice.get()));
    forgetDraft();
    isShowing.current = false;
    void navigate(placePath(language, 'interview/before/'));
  };
  return (
    <>
      <div className="plan-form">
        <PlanForm plan={plan} onChange={changeDraft} />
      </div>
      {state.phase === 'open' && !state.saved && (
        <p className="notice" role="alert">
          {t('interview.notSaved')}
        </p>
      )}
      <div className="plan-show">
        <button
          type="button"
          className="button button-primary"
          disabled={!band || state.phase === 'unknown'}
          onClick={() => void show()}
        >
          {band ? t('plan.show', { items: count }) : t('plan.chooseAge')}
        </button>
      </div>
      <p className="quiet">{t('interview.privacy', { hours: hoursKept(state, chosen) })}</p>
      {state.phase === 'open' && <WholePlan interview={state.interview} />}
    </>
  );
}

/** Whoever may lead usually does: it can be taken back. */
function defaults({
  role,
  country,
}: Pick<Plan, 'role' | 'country'>): Partial<Plan> & Pick<Plan, 'contexts' | 'lead'> {
  return { contexts: [], lead: mayLead(role), ...(role && { role }), ...(country && { country }) };
}
