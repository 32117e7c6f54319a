import { unknownSource } from './check-article';
import { fieldName } from './field-name';
import { findDuplicates } from './find-duplicates';
import type { GuideIndex } from './guide-index';
import { isShown } from './is-shown';
import type { Problem } from './problem';
import type { CountryFile } from './source-schema';

type Report = (path: (string | number)[], message: string) => Problem;

/** What a schema cannot see in a country.yaml: its folder, repeated ids, and ids that lead nowhere. */
export function checkCountry(file: string, country: CountryFile, index: GuideIndex): Problem[] {
  const report: Report = (path, message) => ({ file, field: fieldName(country, path), message });
  return [
    ...checkFolder(file, country, report),
    ...checkRepeatedIds(country, report),
    ...country.facts.flatMap((_fact, place) => checkFact(country, place, index, report)),
    ...checkHelplines(country, report),
  ];
}

function checkFolder(file: string, { id }: CountryFile, report: Report): Problem[] {
  const folder = (file.split('/').at(-2) ?? '').toUpperCase();
  if (id === folder) return [];
  return [report(['id'], `expected "${folder}", the folder's name in capitals, got "${id}"; correct it`)];
}

function checkRepeatedIds(country: CountryFile, report: Report): Problem[] {
  return (['facts', 'helplines'] as const).flatMap((list) =>
    findDuplicates(country[list].map(({ id }) => id)).map(({ value, index }) =>
      report([list, index, 'id'], `expected each id once, got "${value}" again; rename it`),
    ),
  );
}

function checkFact(country: CountryFile, place: number, index: GuideIndex, report: Report): Problem[] {
  const fact = country.facts[place];
  if (!fact) return [];
  const problems = fact.sources
    .filter((id) => !index.knowsSource(id))
    .map((id) => report(['facts', place, 'sources'], unknownSource(id)));
  if (!fact.id.startsWith(`${country.id}-`)) {
    problems.push(
      report(['facts', place, 'id'], `expected an id like ${country.id}-07, got "${fact.id}"; rename it`),
    );
  }
  if (isShown(fact) && fact.sources.length === 0) {
    problems.push(
      report(
        ['facts', place, 'sources'],
        'expected a source of a shown fact, got none; add it or hide the fact',
      ),
    );
  }
  return problems;
}

function checkHelplines(country: CountryFile, report: Report): Problem[] {
  const shown = new Set(country.facts.filter(isShown).map(({ id }) => id));
  return country.helplines.flatMap(({ fact }, place) => {
    if (shown.has(fact)) return [];
    const message = `expected a verified and shown fact of this country, got "${fact}"; correct or delete the helpline`;
    return [report(['helplines', place, 'fact'], message)];
  });
}
