import type { ReactNode } from 'react';
import { useInterface } from '../../i18n/interface-language';
import { bandLabel } from '../../model/band-label';
import type { LegalFlag, Plan } from '../../model/plan';

/** Flags that change what has to be said: they stand open. */
const OPEN_FLAGS: readonly LegalFlag[] = ['line-first', 'unknown'];

/** What the list was made for, and what the law makes of the age. */
export function PlanSummary(props: { plan: Plan; flags: readonly LegalFlag[]; children?: ReactNode }) {
  const { plan, flags, children } = props;
  const { t } = useInterface();
  const { band, contexts, role, lead, country } = plan;
  const years = t('plan.years', { band: bandLabel(band) });
  const short = flags.flatMap((flag) =>
    flag === 'under-14' || flag === 'under-16' ? [t(`legalFlag.${flag}.short`)] : [],
  );
  const rest = [
    ...(role ? [t(`role.${role}`)] : []),
    ...(lead ? [t('plan.leads')] : []),
    ...(country ? [t(`country.${country}`)] : []),
  ];
  return (
    <div className="plan-summary">
      <details className="more">
        <summary>
          {[years, ...contexts.map((context) => t(`context.${context}`)), ...short].join(' · ')}
        </summary>
        <p>{rest.join(' · ')}</p>
        {children}
        {flags
          .filter((flag) => !OPEN_FLAGS.includes(flag))
          .map((flag) => (
            <p key={flag}>{t(`legalFlag.${flag}`)}</p>
          ))}
      </details>
      {flags
        .filter((flag) => OPEN_FLAGS.includes(flag))
        .map((flag) => (
          <p key={flag} className="notice">
            {t(`legalFlag.${flag}`)}
          </p>
        ))}
      <p className="print-only">
        {[years, ...contexts.map((context) => t(`context.${context}`)), ...rest].join(' · ')}
      </p>
    </div>
  );
}
