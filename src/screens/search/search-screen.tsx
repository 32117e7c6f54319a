import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { changeSearch, NO_SEARCH, searchSession } from '../../data/search-session';
import { NO_SETTINGS, settings } from '../../data/settings-store';
import { useInterface } from '../../i18n/interface-language';
import type { CountryEntry } from '../../model/pack-format';
import { DANGER } from '../../model/situations';
import { EmergencyNumbers } from '../../ui/emergency-numbers';
import { PlaceLink } from '../../ui/place-link';
import type { ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';
import { Said } from './said';
import { SearchFilters } from './search-filters';
import { SearchResults } from './search-results';
import { hasNothing, useSearch } from './use-search';

interface SearchData {
  countries: CountryEntry[];
}

export const searchScreen: ScreenModule<SearchData> = {
  load: async ({ repository }) => ({ countries: await repository.listEntries('country') }),
  title: (_, t) => t('search.title'),
  View({ data }) {
    const { language, t } = useInterface();
    const session = useObservable(searchSession, NO_SEARCH);
    const { role } = useObservable(settings, NO_SETTINGS);
    const state = useSearch(language, session, role);
    const area = useRef<HTMLDivElement>(null);
    const isAnswered = state.phase === 'ready';
    const wantsFirst = useRef(false);
    useEffect(() => {
      const { current } = area;
      const move = (event: KeyboardEvent) => {
        // While the last letters are being answered, the first result is that of others.
        wantsFirst.current = !isAnswered && event.key === 'Enter' && isInField(event);
        if (current && !wantsFirst.current) moveByArrows(event, current);
      };
      current?.addEventListener('keydown', move);
      return () => current?.removeEventListener('keydown', move);
    }, [isAnswered]);
    useEffect(() => {
      if (isAnswered && wantsFirst.current) area.current?.querySelector<HTMLElement>('a.found')?.click();
      if (isAnswered) wantsFirst.current = false;
    }, [isAnswered, state.answer]);
    return (
      <main id="content" className="page search">
        <h1>{t('search.title')}</h1>
        <div ref={area}>
          <SearchBox query={session.query} />
          <SearchFilters session={session} />
          <Said state={state} query={session.query} />
          <div className="search-found" aria-busy={state.phase !== 'ready'}>
            {state.answer?.danger && <Danger countries={data.countries} />}
            {state.answer && <SearchResults groups={state.answer.groups} />}
          </div>
          {(session.query.trim() === '' || hasNothing(state)) && <WaysOn />}
        </div>
      </main>
    );
  },
};

const FIELD = 'query';

/** Enter anywhere else, as on the filters, has a meaning of its own. */
const isInField = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && target.id === FIELD;

/** The only text field of the app. What is typed stays in the memory of this page. */
function SearchBox({ query }: { query: string }) {
  const { t } = useInterface();
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    changeSearch({ query: '' });
    field.current?.focus();
  };
  return (
    <search>
      <label htmlFor={FIELD} className="search-label">
        {t('search.label')}
      </label>
      <div className="search-box">
        <input
          ref={field}
          id={FIELD}
          type="search"
          value={query}
          onChange={({ target }) => changeSearch({ query: target.value })}
          maxLength={200}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
        />
        {query !== '' && (
          <button type="button" className="icon-button" aria-label={t('search.clear')} onClick={clear}>
            <X aria-hidden size={22} />
          </button>
        )}
      </div>
    </search>
  );
}

function Danger({ countries }: SearchData) {
  const { t } = useInterface();
  return (
    <section className="alert" aria-labelledby="danger">
      <h2 id="danger">{t('helpNow.danger')}</h2>
      <EmergencyNumbers countries={countries} />
      <p>
        <PlaceLink to={`guides/${DANGER}/`} className="button button-primary">
          {t('helpNow.all')}
        </PlaceLink>{' '}
        <PlaceLink to="help-now/" className="button">
          {t('helpNow.title')}
        </PlaceLink>
      </p>
    </section>
  );
}

/** Where to look when words do not help. */
function WaysOn() {
  const { t } = useInterface();
  return (
    <nav className="no-print" aria-label={t('search.ways')}>
      <h2>{t('search.ways')}</h2>
      <ul className="rows">
        <li>
          <PlaceLink to="guides/" className="row">
            <strong>{t('guides.title')}</strong>
          </PlaceLink>
        </li>
        <li>
          <PlaceLink to="glossary/" className="row">
            <strong>{t('glossary.title')}</strong>
          </PlaceLink>
        </li>
        <li>
          <PlaceLink to="contacts/" className="row">
            <strong>{t('contacts.title')}</strong>
          </PlaceLink>
        </li>
      </ul>
    </nav>
  );
}

/** Up and down lead through the results and back to the field; Enter in the field opens the first. */
function moveByArrows(event: KeyboardEvent, area: HTMLElement): void {
  const field = area.querySelector<HTMLInputElement>(`#${FIELD}`);
  const results = [...area.querySelectorAll<HTMLAnchorElement>('a.found')].filter((it) => it.offsetParent);
  const at = results.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === field;
  if (event.key === 'Enter' && inField) results[0]?.click();
  else if (event.key === 'ArrowDown' && (inField || at >= 0)) (results[at + 1] ?? results[at])?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (results[at - 1] ?? field)?.focus();
  else return;
  event.preventDefault();
}
