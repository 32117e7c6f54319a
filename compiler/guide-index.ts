import { COUNTRIES } from '../src/model/vocabulary';
import { isShown } from './is-shown';
import type { RawSources } from './read-sources';
import type { CountryFile } from './source-schema';

/**
 * What references may point to. Gathered leniently: a record that has problems of its own
 * still counts as known, so that one fault does not produce a second message elsewhere.
 */
export interface GuideIndex {
  knowsSource(id: string): boolean;
  knowsArticle(id: string): boolean;
  knowsItem(id: string): boolean;
  knowsPrompt(id: string): boolean;
  knowsTerm(id: string): boolean;
  knowsPhrase(id: string): boolean;
  knowsQuestionType(id: string): boolean;
  knowsHelpline(id: string): boolean;
  factState(id: string): 'shown' | 'hidden' | 'unknown';
  /** Numbers of all helplines. */
  helplineNumbers: ReadonlySet<string>;
}

/**
 * @param articleIds names of the article folders
 * @param countries those whose country.yaml has the right shape
 */
export function indexGuide(raw: RawSources, articleIds: Set<string>, countries: CountryFile[]): GuideIndex {
  const facts = new Map(countries.flatMap(({ facts: list }) => list.map((fact) => [fact.id, fact] as const)));
  const unreadable = COUNTRIES.filter((id) => !countries.some((country) => country.id === id));
  return {
    knowsSource: knows(raw, /^sources\.yaml$/),
    knowsArticle: (id) => articleIds.has(id),
    knowsItem: knows(raw, /\/checklist\.yaml$/, 'items'),
    knowsPrompt: knows(raw, /\/prompts\.yaml$/, 'prompts'),
    knowsTerm: knows(raw, /\/glossary\.yaml$/, 'terms'),
    knowsPhrase: knows(raw, /\/phrases\.yaml$/, 'phrases'),
    knowsQuestionType: knows(raw, /\/phrases\.yaml$/, 'types'),
    knowsHelpline: knows(raw, /\/country\.yaml$/, 'helplines'),
    factState: (id) => {
      if (unreadable.some((country) => id.startsWith(`${country}-`))) return 'shown';
      const fact = facts.get(id);
      if (!fact) return 'unknown';
      return isShown(fact) ? 'shown' : 'hidden';
    },
    helplineNumbers: new Set(countries.flatMap(({ helplines }) => helplines.map(({ number }) => number))),
  };
}

/** Whether a list in one of the files has a record of that id. Where one is missing or cannot be read, every id counts. */
function knows(raw: RawSources, files: RegExp, list?: string): (id: string) => boolean {
  const found = [...raw.files].filter(([file]) => files.test(file));
  const lists = found.map(([, { data }]) => idsOf(list === undefined ? data : fieldOf(data, list)));
  return (id) => lists.length === 0 || lists.some((ids) => !ids || ids.has(id));
}

function fieldOf(data: unknown, field: string): unknown {
  return typeof data === 'object' && data !== null ? (Reflect.get(data, field) as unknown) : undefined;
}

function idsOf(list: unknown): Set<string> | undefined {
  if (!Array.isArray(list)) return undefined;
  return new Set(list.flatMap((item: unknown) => idOf(item) ?? []));
}

function idOf(item: unknown): string | undefined {
  const id = fieldOf(item, 'id');
  return typeof id === 'string' ? id : undefined;
}
