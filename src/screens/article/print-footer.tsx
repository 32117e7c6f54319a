import { Printer } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { formatDate, today } from '../../i18n/formats';
import { useInterface } from '../../i18n/interface-language';
import type { Review } from '../../model/vocabulary';

/** The print button on a screen; on paper the line that says which version this is and of when. */
export function PrintFooter({ release, review }: { release: number; review: Review }) {
  const { language, t } = useInterface();
  // Prerendered pages carry no date: the day belongs to the device that prints.
  const date = useSyncExternalStore(
    () => () => {},
    () => today(),
    () => '',
  );
  return (
    <footer className="print-footer" lang={language}>
      <button type="button" className="button no-print" onClick={() => print()}>
        <Printer aria-hidden size={20} /> {t('article.print')}
      </button>
      <p className="print-only">
        {t('app.name')} {__APP_VERSION__} · {t('article.release', { release })} · {t(`review.${review}`)}
        {date && ` · ${t('article.printedOn', { date: formatDate(language, date) })}`}
      </p>
      <p className="quiet">
        {t(`reviewNote.${review}`)} {t('app.caution')}
      </p>
    </footer>
  );
}
