import { useState } from 'react';
import { useInterface } from '../../i18n/interface-language';
import { bandLabel } from '../../model/band-label';
import { asksLegalAge, mayLead, usualLegalAge, type Plan } from '../../model/plan';
import {
  AGE_BANDS,
  CIRCUMSTANCES,
  COUNTRIES,
  LEGAL_AGES,
  ROLES,
  STANDINGS,
  type Context,
} from '../../model/vocabulary';
import { CheckButton } from '../../ui/check-button';
import { ChipChoice, ChipChoices } from '../../ui/chip-choice';

type Draft = Partial<Plan> & Pick<Plan, 'contexts' | 'lead'>;

interface PlanFormProps {
  plan: Draft;
  onChange: (change: Partial<Plan>) => void;
}

/** Everything by taps; nothing can be typed. */
export function PlanForm({ plan, onChange }: PlanFormProps) {
  const { t } = useInterface();
  const named = (codes: readonly Context[]) => codes.map((code) => [code, t(`context.${code}`)] as const);
  /** Keeps what the other question has chosen. */
  const choose = (codes: readonly Context[]) => (chosen: Context[]) =>
    onChange({ contexts: [...plan.contexts.filter((it) => !codes.includes(it)), ...chosen] });
  return (
    <>
      <ChipChoice
        legend={t('plan.age')}
        name="band"
        options={AGE_BANDS.map((band) => [band, bandLabel(band)] as const)}
        chosen={plan.band}
        onChoose={(band) => band && onChange({ band, ...legalAgeOf(band) })}
      />
      <ChipChoices<Context>
        legend={t('plan.standing')}
        hint={t('plan.several')}
        options={named(STANDINGS)}
        chosen={plan.contexts.filter((it) => (STANDINGS as readonly Context[]).includes(it))}
        onChange={choose(STANDINGS)}
      />
      {asksLegalAge(plan) && plan.band && <LegalAge plan={plan} onChange={onChange} />}
      <ChipChoices<Context>
        legend={t('plan.circumstances')}
        hint={t('plan.several')}
        options={named(CIRCUMSTANCES)}
        chosen={plan.contexts.filter((it) => (CIRCUMSTANCES as readonly Context[]).includes(it))}
        onChange={choose(CIRCUMSTANCES)}
      />
      <YouAndCountry plan={plan} onChange={onChange} />
      {mayLead(plan.role) && (
        <CheckButton checked={plan.lead} onToggle={() => onChange({ lead: !plan.lead })}>
          {t('plan.lead')}
        </CheckButton>
      )}
    </>
  );
}

/** Known from an earlier time: one line that can be opened. */
function YouAndCountry({ plan, onChange }: PlanFormProps) {
  const { t } = useInterface();
  const { role, country } = plan;
  const [wasKnown] = useState(role !== undefined && country !== undefined);
  const questions = <RoleAndCountry plan={plan} onChange={onChange} />;
  if (!wasKnown || !role || !country) return questions;
  return (
    <details className="more">
      <summary>
        {t('plan.you')}: {t(`role.${role}`)} · {t(`country.${country}`)}
      </summary>
      {questions}
    </details>
  );
}

function RoleAndCountry({ plan, onChange }: PlanFormProps) {
  const { t } = useInterface();
  return (
    <>
      <ChipChoice
        legend={t('plan.you')}
        name="role"
        options={ROLES.map((role) => [role, t(`role.${role}`)] as const)}
        chosen={plan.role}
        onChoose={(role) => role && onChange({ role, lead: mayLead(role) })}
      />
      <ChipChoice
        legend={t('settings.country')}
        name="country"
        options={COUNTRIES.map((country) => [country, t(`country.${country}`)] as const)}
        chosen={plan.country}
        onChoose={(country) => country && onChange({ country })}
      />
    </>
  );
}

/** Kept apart from the band: a child may be younger or older by law than it seems. */
function LegalAge({ plan, onChange }: PlanFormProps) {
  const { t } = useInterface();
  return (
    <ChipChoice
      legend={t('plan.legalAge')}
      name="legal-age"
      options={[
        ...LEGAL_AGES.map((age) => [age, t(`legalAge.${age}`)] as const),
        [undefined, t('legalAge.unknown')] as const,
      ]}
      chosen={plan.legalAge}
      onChoose={(legalAge) => onChange({ legalAge })}
    />
  );
}

/** What the band leaves no doubt about is filled in, and can be changed. */
function legalAgeOf(band: Plan['band']): Pick<Plan, 'legalAge'> {
  return { legalAge: usualLegalAge(band) };
}
