import { formatDate } from '../i18n/formats';
import { useInterface } from '../i18n/interface-language';

/** How old a national fact is and whether a person has confirmed it: never left out beside a number. */
export function SourceDate(props: { sourceDate: string | null; lastChecked: string | null }) {
  const { sourceDate, lastChecked } = props;
  const { language, t } = useInterface();
  const source = sourceDate
    ? t('emergency.source', { date: formatDate(language, sourceDate) })
    : t('emergency.sourceUndated');
  const check = lastChecked
    ? t('emergency.checked', { date: formatDate(language, lastChecked) })
    : t('emergency.notChecked');
  return (
    <p className="quiet" lang={language}>
      {source} · {check}
    </p>
  );
}
