import { useInterface } from '../i18n/interface-language';
import type { Mark } from '../model/interview';
import type { Fact, ItemEntry } from '../model/pack-format';
import type { PlannedItem } from '../model/tailoring';
import { SKIP_REASONS, STANDINGS, type Context } from '../model/vocabulary';
import type { ItemContext } from './checklist-item';
import { PlaceLink } from './place-link';
import { SourceDate } from './source-date';

interface ItemDetailsProps extends ItemContext {
  planned: PlannedItem;
  onMark: ((mark: Mark | undefined) => void) | undefined;
}

/** Why, what the law says, where to read more, and the marks beside "done". */
export function ItemDetails({ planned, onMark, ...context }: ItemDetailsProps) {
  const { language, t } = useInterface();
  const { item } = planned;
  return (
    <>
      {item.openWhy && (
        <p className="quiet" lang={item.language}>
          {item.why}
        </p>
      )}
      <details className="more">
        <summary>{onMark ? t('item.moreAndSkip') : t('item.more')}</summary>
        {!item.openWhy && <p lang={item.language}>{item.why}</p>}
        <Law item={item} {...context} />
        <Articles articles={context.articlesOf(item)} />
        <Sources item={item} {...context} />
        {onMark && <OtherMarks planned={planned} onMark={onMark} />}
        <p className="quiet" lang={language}>
          {item.id} · {t(`review.${item.review}`)}
        </p>
      </details>
    </>
  );
}

/** Without a standing nothing is left out: any of them may turn out to be the child's. */
function concerns({ contexts }: Fact, chosen: readonly Context[]): boolean {
  const standing = STANDINGS.filter((it) => chosen.includes(it));
  return contexts.length === 0 || standing.length === 0 || contexts.some((it) => chosen.includes(it));
}

/** What the law of the chosen country says, as far as it is verified. */
function Law({ item, country, contexts }: { item: ItemEntry } & Pick<ItemContext, 'country' | 'contexts'>) {
  const { t } = useInterface();
  const named = country?.facts.filter(({ id }) => item.facts.includes(id)) ?? [];
  const facts = named.filter((fact) => concerns(fact, contexts));
  return facts.map((fact) => (
    <div key={fact.id} className="fact">
      <p className="block-label">{country && t(`country.${country.id}`)}</p>
      <p lang={country?.language}>{fact.text}</p>
      <SourceDate {...fact} />
    </div>
  ));
}

function Articles({ articles }: { articles: ReturnType<ItemContext['articlesOf']> }) {
  const { t } = useInterface();
  if (articles.length === 0) return null;
  return (
    <p className="no-print">
      {t('item.read')}{' '}
      {articles.map(({ id, title, language }, at) => (
        <span key={id}>
          {at > 0 && ' · '}
          <PlaceLink to={`guides/${id}/`}>
            <span lang={language}>{title}</span>
          </PlaceLink>
        </span>
      ))}
    </p>
  );
}

/** National sources speak for their own country only. */
function Sources({ item, sources, country }: { item: ItemEntry } & Pick<ItemContext, 'sources' | 'country'>) {
  const { language, t } = useInterface();
  const national = country ? `${country.id.toLowerCase()}-` : undefined;
  const isForeign = (id: string) => /^(?:kz|uz)-/.test(id) && !(national && id.startsWith(national));
  const shown = sources.filter(({ id }) => item.sources.includes(id) && !isForeign(id));
  if (shown.length === 0) return null;
  return (
    <p className="quiet" lang={language}>
      {t('item.sources')}{' '}
      {shown.map((source, at) => (
        <span key={source.id}>
          {at > 0 && '; '}
          <PlaceLink to="sources/" hash={`#source-${source.id}`}>
            <span lang={source.language}>{source.title}</span>
          </PlaceLink>{' '}
          ({t(`grade.${source.grade}`)})
        </span>
      ))}
    </p>
  );
}

/** A hard stop takes neither a reason nor "not applicable". */
function OtherMarks({
  planned: { item, hardStop },
  onMark,
}: Required<Pick<ItemDetailsProps, 'planned'>> & { onMark: (mark: Mark) => void }) {
  const { t } = useInterface();
  const { revision } = item;
  if (hardStop) return <p className="notice">{t('item.hardStopExplain')}</p>;
  return (
    <div className="other-marks no-print">
      <button type="button" className="chip" onClick={() => onMark({ mark: 'not-applicable', revision })}>
        {t('mark.notApplicable')}
      </button>
      <p>{t('mark.skip')}</p>
      {SKIP_REASONS.map((reason) => (
        <button
          key={reason}
          type="button"
          className="chip"
          onClick={() => onMark({ mark: 'skipped', reason, revision })}
        >
          {t(`skipReason.${reason}`)}
        </button>
      ))}
    </div>
  );
}
