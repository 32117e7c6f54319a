import { useInterface } from '../i18n/interface-language';
import type { BandEntry } from '../model/pack-format';

/** How long, as a proposal: the child's signals decide, not the clock. */
export function BandTiming({ band }: { band: BandEntry | undefined }) {
  const { t } = useInterface();
  if (!band) return null;
  return (
    <p className="quiet">
      <Minutes band={band} /> {t('band.proposal')}
    </p>
  );
}

/** The minutes alone; what they are worth must stand near by. */
export function Minutes({ band: { stretch, total } }: { band: BandEntry }) {
  const { t } = useInterface();
  return <>{t('band.timing', { stretch: stretch.join('–'), total: total.join('–') })}</>;
}
