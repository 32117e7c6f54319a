import { articleItems, type PlacedItem } from './article-items';
import type { ArticleFile, CountryFile } from './source-schema';
import { isShown } from './is-shown';

export interface TextKey {
  key: string;
  /** Words that are meant to be said to a child. */
  childFacing: boolean;
}

/** Every text an article must have, in the order of reading. */
export function articleTextKeys(article: ArticleFile): TextKey[] {
  const headings = article.sections.map(({ id }) => `${id}.heading`);
  const items = [...articleItems(article)].flatMap(itemKeys);
  return [...['title', 'summary', ...headings].map(forAdults), ...items];
}

/** Every text a country must have; facts that are not shown have none. */
export function countryTextKeys(country: CountryFile): TextKey[] {
  const facts = country.facts.filter(isShown).map(({ id }) => id);
  const helplines = country.helplines.flatMap(({ id }) => [`${id}.name`, `${id}.hours`]);
  return ['name', ...facts, ...helplines].map(forAdults);
}

function itemKeys({ key, block, note }: PlacedItem): TextKey[] {
  if (block.type === 'instead') return [forAdults(`${key}.avoid`), forChildren(`${key}.better`)];
  if (block.type !== 'say') return [forAdults(key)];
  return note ? [forChildren(key), forAdults(`${key}.note`)] : [forChildren(key)];
}

function forAdults(key: string): TextKey {
  return { key, childFacing: false };
}

function forChildren(key: string): TextKey {
  return { key, childFacing: true };
}
