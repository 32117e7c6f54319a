import { articleItems, type PlacedItem } from './article-items';
import { hasBothForms } from '../src/model/address';
import type { Language } from '../src/model/languages';
import type { ChecklistFile } from './checklist-schema';
import { isShown } from './is-shown';
import type { ArticleFile, CountryFile } from './source-schema';
import {
  BAND_PARTS,
  type GlossaryFile,
  type PhraseRecord,
  type PhrasesFile,
  type PromptsFile,
} from './wording-schema';

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

export function checklistTextKeys({ items }: ChecklistFile): TextKey[] {
  return items.flatMap(({ id }) => [`${id}.text`, `${id}.why`]).map(forAdults);
}

/** The polite form stands beside the familiar one, in the languages and at the ages that have both. */
export function promptsTextKeys(file: PromptsFile, language: Language): TextKey[] {
  const notes = BAND_PARTS.flatMap((part) => file[part].map(({ id }) => `${part}.${id}`));
  const both = hasBothForms(language, file.id);
  const words = file.prompts.flatMap(({ id, note }) => [
    forChildren(id),
    ...(both ? [forChildren(`${id}.polite`)] : []),
    ...(note ? [forAdults(`${id}.note`)] : []),
  ]);
  return [...['rules', 'practice', ...notes].map(forAdults), ...words];
}

/** The English text that a text is made from: its own, save for a polite form, which English does not have. */
export function englishKeyOf(key: string, english: object): string {
  return Object.hasOwn(english, key) ? key : key.replace(/\.polite$/, '');
}

export function phrasesTextKeys({ types, phrases }: PhrasesFile): TextKey[] {
  const ofType = types.flatMap(({ id }) =>
    ['name', 'definition', 'when', 'risk'].map((key) => `${id}.${key}`),
  );
  return [...ofType.map(forAdults), ...phrases.flatMap(phraseKeys)];
}

/** What is to be avoided is quoted, not said to a child. */
function phraseKeys({ id, quality, note, better, betterNote }: PhraseRecord): TextKey[] {
  return [
    quality === 'avoid' ? forAdults(id) : forChildren(id),
    forAdults(`${id}.why`),
    ...(note ? [forAdults(`${id}.note`)] : []),
    ...(better ? [forChildren(`${id}.better`)] : []),
    ...(betterNote ? [forAdults(`${id}.betterNote`)] : []),
  ];
}

export function glossaryTextKeys({ terms }: GlossaryFile): TextKey[] {
  return terms.map(({ id }) => forAdults(id));
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
