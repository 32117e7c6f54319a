import { Fragment, memo, useState } from 'react';
import { useInterface } from '../../i18n/interface-language';
import { isLanguage } from '../../model/languages';
import type { HitKind } from '../../model/search-words';
import type { Mark } from '../../search/highlight';
import type { ShownAnswer, ShownHit } from '../../search/shown-answer';
import { LanguageBadge } from '../../ui/language-badge';
import { PlaceLink } from '../../ui/place-link';
import { placeOf } from './hit-place';

/** Of the kind with the best hit and of every other, before somebody asks for the rest. */
const OF_THE_BEST = 5;
const OF_OTHERS = 3;

/** What was found, kind by kind, the kind with the best hit first. Drawn anew only when another answer has come. */
export const SearchResults = memo(function SearchResults({ groups }: Pick<ShownAnswer, 'groups'>) {
  return groups.map(({ kind, hits }, place) => (
    <Group key={kind} kind={kind} hits={hits} atFirst={place === 0 ? OF_THE_BEST : OF_OTHERS} />
  ));
});

interface GroupProps {
  kind: HitKind;
  hits: readonly ShownHit[];
  /** How many stand open. */
  atFirst: number;
}

function Group({ kind, hits, atFirst }: GroupProps) {
  const { t } = useInterface();
  const rest = hits.slice(atFirst);
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{t(`search.kind.${kind}`)}</h2>
      <Rows hits={hits.slice(0, atFirst)} />
      {rest.length > 0 && <Rest hits={rest} />}
    </section>
  );
}

/** Drawn when somebody wants it: most of what is found at the first letters is here. */
function Rest({ hits }: { hits: readonly ShownHit[] }) {
  const { t } = useInterface();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="more" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('search.more', { count: hits.length })}</summary>
      {isOpen && <Rows hits={hits} />}
    </details>
  );
}

function Rows({ hits }: { hits: readonly ShownHit[] }) {
  const { t } = useInterface();
  return (
    <ul className="rows">
      {hits.map((hit) => (
        <li key={hit.key}>
          <PlaceLink {...placeOf(hit)} className="row found">
            {hit.better !== undefined && <span className="avoided">{t('search.avoid')}</span>}
            <strong lang={hit.language}>
              <Marked text={hit.title} marks={hit.marks.title} />
            </strong>
            {hit.better !== undefined && (
              <span lang={hit.language}>
                {t('search.better')} {hit.better}
              </span>
            )}
            {hit.section && (
              <span lang={hit.language}>
                <Marked text={hit.section.heading} marks={hit.marks.heading} />
              </span>
            )}
            {isLanguage(hit.language) && <LanguageBadge language={hit.language} />}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}

/** The words by which it was found, in whatever script they were typed. */
function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
