import { Check } from 'lucide-react';
import { useInterface } from '../i18n/interface-language';
import type { Mark } from '../model/interview';
import type { CountryEntry, ItemEntry, SourceEntry } from '../model/pack-format';
import type { Context } from '../model/vocabulary';
import { hasChanged } from '../model/progress';
import type { PlannedItem } from '../model/tailoring';
import type { ArticleSummary } from '../model/article-summary';
import { ItemDetails } from './item-details';
import { LanguageBadge } from './language-badge';

/** What an item shows beside its words. */
export interface ItemContext {
  country: CountryEntry | undefined;
  /** What is chosen of the child: facts on others are left out. */
  contexts: readonly Context[];
  sources: readonly SourceEntry[];
  articlesOf: (item: ItemEntry) => readonly ArticleSummary[];
}

interface ChecklistItemProps extends ItemContext {
  planned: PlannedItem;
  mark: Mark | undefined;
  /** Without it the list is only read: no interview is open. */
  onMark?: ((mark: Mark | undefined) => void) | undefined;
}

/** One line of a checklist: to be marked, with its reason, its sources and what the law says. */
export function ChecklistItem({ planned, mark, onMark, ...context }: ChecklistItemProps) {
  const { language, t } = useInterface();
  const { item, critical, hardStop, onlyIf } = planned;
  const { revision } = item;
  const isDone = mark?.mark === 'done';
  return (
    <li className={mark ? `item item-${mark.mark}` : 'item'} id={item.id}>
      {onMark ? (
        <button
          type="button"
          className="tick"
          aria-pressed={isDone}
          id={`${item.id}-done`}
          lang={language}
          aria-label={t('mark.done')}
          aria-labelledby={`${item.id}-done ${item.id}-text`}
          onClick={() => onMark(isDone ? undefined : { mark: 'done', revision })}
        >
          <Check aria-hidden size={24} />
        </button>
      ) : (
        <span className="tick" aria-hidden data-done={isDone || undefined}>
          <Check size={24} />
        </span>
      )}
      <div className="item-body">
        <p id={`${item.id}-text`} lang={item.language} className="item-text">
          {item.text}
        </p>
        <p className="tags" lang={language}>
          {hardStop && <strong className="tag tag-stop">{t('item.hardStop')}</strong>}
          {critical && !hardStop && <span className="tag">{t('item.critical')}</span>}
          {onlyIf.length > 0 && (
            <span className="tag">
              {t('item.onlyIf', { contexts: onlyIf.map((it) => t(`context.${it}`)).join(', ') })}
            </span>
          )}
          {hasChanged(mark, item) && <strong className="tag tag-changed">{t('item.changed')}</strong>}
          <LanguageBadge language={item.language} />
        </p>
        {mark && mark.mark !== 'done' && (
          <OtherMark mark={mark} onUndo={onMark && (() => onMark(undefined))} />
        )}
        <ItemDetails planned={planned} onMark={onMark} {...context} />
      </div>
    </li>
  );
}

function OtherMark({ mark, onUndo }: { mark: Mark; onUndo: (() => void) | undefined }) {
  const { t } = useInterface();
  return (
    <p className="item-mark">
      <span>
        {mark.mark === 'skipped'
          ? t('mark.skippedBecause', { reason: t(`skipReason.${mark.reason}`) })
          : t('mark.notApplicable')}
      </span>
      {onUndo && (
        <button type="button" className="button no-print" onClick={onUndo}>
          {t('mark.undo')}
        </button>
      )}
    </p>
  );
}
