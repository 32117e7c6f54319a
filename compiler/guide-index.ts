import { COUNTRIES } from '../src/model/vocabulary';
import { isShown } from './is-shown';
import type { CountryFile } from './source-schema';

/**
 * What references may point to. Gathered leniently: a record that has problems of its own
 * still counts as known, so that one fault does not produce a second message elsewhere.
 */
export interface GuideIndex {
  knowsSource(id: string): boolean;
  knowsArticle(id: string): boolean;
  factState(id: string): 'shown' | 'hidden' | 'unknown';
  /** Numbers of all helplines. */
  helplineNumbers: ReadonlySet<string>;
}

/**
 * @param sourceList data of sources.yaml, undefined when unreadable
 * @param articleIds names of the article folders
 * @param countries those whose country.yaml has the right shape
 */
export function indexGuide(
  sourceList: unknown,
  articleIds: Set<string>,
  countries: CountryFile[],
): GuideIndex {
  const sources = idsOf(sourceList);
  const facts = new Map(countries.flatMap(({ facts: list }) => list.map((fact) => [fact.id, fact] as const)));
  const unreadable = COUNTRIES.filter((id) => !countries.some((country) => country.id === id));
  return {
    knowsSource: (id) => !sources || sources.has(id),
    knowsArticle: (id) => articleIds.has(id),
    factState: (id) => {
      if (unreadable.some((country) => id.startsWith(`${country}-`))) return 'shown';
      const fact = facts.get(id);
      if (!fact) return 'unknown';
      return isShown(fact) ? 'shown' : 'hidden';
    },
    helplineNumbers: new Set(countries.flatMap(({ helplines }) => helplines.map(({ number }) => number))),
  };
}

function idsOf(list: unknown): Set<string> | undefined {
  if (!Array.isArray(list)) return undefined;
  return new Set(list.flatMap((item: unknown) => idOf(item) ?? []));
}

function idOf(item: unknown): string | undefined {
  const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
