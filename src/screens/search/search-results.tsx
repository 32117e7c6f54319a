import { Fragment } from 'react';
import { useInterface } from '../../i18n/interface-language';
import { isLanguage } from '../../model/languages';
import type { Answer, Hit } from '../../search/answer-query';
import type { HitKind } from '../../model/search-words';
import { LanguageBadge } from '../../ui/language-badge';
import { PlaceLink } from '../../ui/place-link';
import { placeOf } from './hit-place';
import type { Engine } from './open-search';

/** Of each kind, before somebody asks for the rest. */
const AT_FIRST = 5;

interface SearchResultsProps {
  groups: Answer['groups'];
  findMarks: Engine['findMarks'];
}

/** What was found, kind by kind, the kind with the best hit first. */
export function SearchResults({ groups, findMarks }: SearchResultsProps) {
  return groups.map(({ kind, hits }) => <Group key={kind} kind={kind} hits={hits} findMarks={findMarks} />);
}

interface GroupProps extends Pick<SearchResultsProps, 'findMarks'> {
  kind: HitKind;
  hits: readonly Hit[];
}

function Group({ kind, hits, findMarks }: GroupProps) {
  const { t } = useInterface();
  const rest = hits.slice(AT_FIRST);
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{t(`search.kind.${kind}`)}</h2>
      <Rows hits={hits.slice(0, AT_FIRST)} findMarks={findMarks} />
      {rest.length > 0 && (
        <details className="more">
          <summary>{t('search.more', { count: rest.length })}</summary>
          <Rows hits={rest} findMarks={findMarks} />
        </details>
      )}
    </section>
  );
}

function Rows({ hits, findMarks }: Omit<GroupProps, 'kind'>) {
  const { t } = useInterface();
  return (
    <ul className="rows">
      {hits.map((hit) => (
        <li key={hit.key}>
          <PlaceLink {...placeOf(hit)} className="row found">
            {hit.better !== undefined && <span className="avoided">{t('search.avoid')}</span>}
            <strong lang={hit.language}>
              <Marked text={hit.title} hit={hit} findMarks={findMarks} />
            </strong>
            {hit.better !== undefined && (
              <span lang={hit.language}>
                {t('search.better')} {hit.better}
              </span>
            )}
            {hit.section && (
              <span lang={hit.language}>
                <Marked text={hit.section.heading} hit={hit} findMarks={findMarks} />
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
function Marked({
  text,
  hit,
  findMarks,
}: { text: string; hit: Hit } & Pick<SearchResultsProps, 'findMarks'>) {
  const marks = findMarks(text, hit.terms, hit.language);
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
