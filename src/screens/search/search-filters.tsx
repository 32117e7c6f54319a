import { changeSearch, type SearchSession } from '../../data/search-session';
import { useInterface } from '../../i18n/interface-language';
import { bandLabel } from '../../model/band-label';
import { AGE_BANDS, PHASES, ROLES } from '../../model/vocabulary';
import type { HitKind } from '../../model/search-words';
import { Picker } from '../../ui/picker';

/** What people ask for; the rest is found with it. */
const KINDS: readonly HitKind[] = ['article', 'item', 'prompt', 'phrase', 'term', 'contact'];

/** Narrows what was found. One choice each; the first of each list means all. */
export function SearchFilters({ session }: { session: SearchSession }) {
  const { t } = useInterface();
  return (
    <details className="more search-filters no-print">
      <summary>{t('search.filter')}</summary>
      <div className="filter-fields">
        <Choice
          label={t('search.kind')}
          chosen={session.kind}
          options={KINDS.map((kind) => [kind, t(`search.kind.${kind}`)] as const)}
          onChoose={(kind) => changeSearch({ kind })}
        />
        <Choice
          label={t('search.role')}
          chosen={session.role}
          options={ROLES.map((role) => [role, t(`role.${role}`)] as const)}
          onChoose={(role) => changeSearch({ role })}
        />
        <Choice
          label={t('search.phase')}
          chosen={session.phase}
          options={PHASES.map((phase) => [phase, t(`phase.${phase}.title`)] as const)}
          onChoose={(phase) => changeSearch({ phase })}
        />
        <Choice
          label={t('plan.age')}
          chosen={session.band}
          options={AGE_BANDS.map((band) => [band, t('plan.years', { band: bandLabel(band) })] as const)}
          onChoose={(band) => changeSearch({ band })}
        />
      </div>
    </details>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  chosen: Value | undefined;
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, chosen, options, onChoose }: ChoiceProps<Value>) {
  const { t } = useInterface();
  return (
    <Picker<Value | undefined>
      label={label}
      options={[[undefined, t('search.all')], ...options]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
