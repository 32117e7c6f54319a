import { Printer } from 'lucide-react';
import { formatDate, today } from '../i18n/formats';
import { useInterface } from '../i18n/interface-language';
import type { Review } from '../model/vocabulary';
import { useUnchanging } from './use-unchanging';

interface PrintFooterProps {
  release: number;
  review: Review;
  /** What is printed has marks: it can be printed with or without them. */
  marked?: boolean;
}

/** The print buttons on a screen; on paper the line that says which version this is and of when. */
export function PrintFooter({ release, review, marked = false }: PrintFooterProps) {
  const { language, t } = useInterface();
  // Prerendered pages carry no date: the day belongs to the device that prints.
  const date = useUnchanging(today, '');
  return (
    <footer className="print-footer" lang={language}>
      <div className="buttons no-print">
        <button type="button" className="button" onClick={() => printPage(marked)}>
          <Printer aria-hidden size={20} /> {marked ? t('print.marked') : t('article.print')}
        </button>
        {marked && (
          <button type="button" className="button" onClick={() => printPage(false)}>
            <Printer aria-hidden size={20} /> {t('print.blank')}
          </button>
        )}
      </div>
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

/** Paper is blank unless marks are asked for, also when the browser's own menu prints. */
export function printPage(marked: boolean): void {
  const { dataset } = document.documentElement;
  // From scratch each time: where a view inside another app cannot print, the end is never told.
  if (marked) dataset.print = 'marked';
  else delete dataset.print;
  addEventListener('afterprint', () => delete dataset.print, { once: true });
  print();
}
