import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuideRepository } from '../../src/model/guide-repository';
import type { Language } from '../../src/model/languages';
import type {
  ArticleEntry,
  BandEntry,
  CoreSetsEntry,
  CountryEntry,
  Entry,
  EntryKind,
  EntryOf,
  ItemEntry,
  PhraseEntry,
  PromptEntry,
  QuestionTypeEntry,
  SourceEntry,
  TermEntry,
} from '../../src/model/pack-format';
import { PHASES } from '../../src/model/vocabulary';
import { ENTRY_KINDS } from './entry-kinds';

/** What the islands of the pages used here hold. */
interface Islands {
  guides: { articles: { id: string }[] };
  article: { article: ArticleEntry; countries: CountryEntry[]; sources: SourceEntry[]; items: ItemEntry[] };
  checklist: { items: ItemEntry[]; sets: CoreSetsEntry; countries: CountryEntry[]; sources: SourceEntry[] };
  prompts: { bands: BandEntry[] };
  band: { band: BandEntry; prompts: PromptEntry[] };
  phrases: { types: QuestionTypeEntry[]; phrases: PhraseEntry[] };
  glossary: { terms: TermEntry[] };
  contacts: { countries: CountryEntry[] };
  sources: { sources: SourceEntry[] };
}

const ISLAND = /<script type="application\/json" id="page-data">(.*?)<\/script>/gs;

/** Reads the guide of one language out of the data of its prerendered pages, without any pack. */
export async function prerenderedRepository(root: string, language: Language): Promise<GuideRepository> {
  const read = <Kind extends keyof Islands>(place: string) =>
    readIsland<Islands[Kind]>(root, `${language}/${place}`);
  const { release, data } = await read<'guides'>('guides/');
  const articles = await Promise.all(data.articles.map(({ id }) => read<'article'>(`guides/${id}/`)));
  const lists = await Promise.all(PHASES.map((phase) => read<'checklist'>(`interview/${phase}/`)));
  const { bands } = (await read<'prompts'>('prompts/')).data;
  const ages = await Promise.all(bands.map(({ id }) => read<'band'>(`prompts/${id}/`)));
  const phrases = await read<'phrases'>('phrases/');
  const glossary = await read<'glossary'>('glossary/');
  const contacts = await read<'contacts'>('contacts/');
  const sources = await read<'sources'>('sources/');
  const everything: Entry[] = [
    ...articles.map((page) => page.data.article),
    ...lists.flatMap((page) => [...page.data.items, page.data.sets, ...page.data.countries]),
    ...bands,
    ...ages.flatMap((page) => [page.data.band, ...page.data.prompts]),
    ...phrases.data.types,
    ...phrases.data.phrases,
    ...glossary.data.terms,
    ...contacts.data.countries,
    ...sources.data.sources,
    // The same entries again, as other pages have them.
    ...articles.flatMap((page) => [...page.data.items, ...page.data.countries, ...page.data.sources]),
    ...lists.flatMap((page) => page.data.sources),
  ];
  const entries = ENTRY_KINDS.flatMap((kind) => mergeSame(everything.filter((entry) => entry.kind === kind)));
  const ofKind = <K extends EntryKind>(kind: K) =>
    entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  return {
    release,
    findEntry: async (kind, id) => ofKind(kind).find((entry) => entry.id === id),
    listEntries: async (kind) => ofKind(kind),
  };
}

async function readIsland<Data>(root: string, place: string): Promise<{ release: number; data: Data }> {
  const page = await readFile(join(root, place, 'index.html'), 'utf8');
  const islands = [...page.matchAll(ISLAND)];
  if (islands.length !== 1) throw new Error(`${place} has ${islands.length} islands`);
  return JSON.parse(islands[0]?.[1] ?? '') as { release: number; data: Data };
}

/** Each entry once. Throws when two pages say different things of the same one. */
function mergeSame<E extends Entry>(entries: readonly E[]): E[] {
  const byId = new Map<string, E>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    if (known && JSON.stringify(known) !== JSON.stringify(entry))
      throw new Error(`${entry.id} differs between pages`);
    byId.set(entry.id, entry);
  }
  return [...byId.values()];
}
