import { checkRepeated, checkSourceIds, reporter, type Report } from './check-references';
import type { GuideIndex } from './guide-index';
import { isShown } from './is-shown';
import type { Problem } from './problem';
import type { CountryFile } from './source-schema';

/** What a schema cannot see in a country.yaml: its folder, repeated ids, and ids that lead nowhere. */
export function checkCountry(file: string, country: CountryFile, index: GuideIndex): Problem[] {
  const report = reporter(file, country);
  return [
    ...checkFolder(file, country, report),
    ...checkRepeated(country.facts, ['facts'], report),
    ...checkRepeated(country.helplines, ['helplines'], report),
    ...country.facts.flatMap((_fact, place) => checkFact(country, place, index, report)),
    ...checkShownFacts(country, 'helplines', 'helpline', report),
    ...checkShownFacts(country, 'specialist', 'rule', report),
  ];
}

function checkFolder(file: string, { id }: CountryFile, report: Report): Problem[] {
  const folder = (file.split('/').at(-2) ?? '').toUpperCase();
  if (id === folder) return [];
  return [report(['id'], `expected "${folder}", the folder's name in capitals, got "${id}"; correct it`)];
}

function checkFact(country: CountryFile, place: number, index: GuideIndex, report: Report): Problem[] {
  const fact = country.facts[place];
  if (!fact) return [];
  const problems = checkSourceIds(fact.sources, ['facts', place, 'sources'], index, report);
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

/** A number and a rule are only as sure as the fact they rest on. */
function checkShownFacts(
  country: CountryFile,
  list: 'helplines' | 'specialist',
  what: string,
  report: Report,
): Problem[] {
  const shown = new Set(country.facts.filter(isShown).map(({ id }) => id));
  return country[list].flatMap(({ fact }, place) => {
    if (shown.has(fact)) return [];
    const message = `expected a verified and shown fact of this country, got "${fact}"; correct or delete the ${what}`;
    return [report([list, place, 'fact'], message)];
  });
}
