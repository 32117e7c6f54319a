import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuideRepository } from '../../src/model/guide-repository';
import type { Language } from '../../src/model/languages';
import type {
  ArticleEntry,
  CountryEntry,
  Entry,
  EntryKind,
  EntryOf,
  SourceEntry,
} from '../../src/model/pack-format';

/** What the islands of the pages used here hold. */
interface ArticlePage {
  release: number;
  data: { article: ArticleEntry; countries: CountryEntry[]; sources: SourceEntry[] };
}

interface GuidesPage {
  release: number;
  data: { articles: { id: string }[] };
}

interface ContactsPage {
  data: { countries: CountryEntry[] };
}

const ISLAND = /<script type="application\/json" id="page-data">(.*?)<\/script>/gs;

/** Reads the guide of one language out of the data of its prerendered pages, without any pack. */
export async function prerenderedRepository(root: string, language: Language): Promise<GuideRepository> {
  const { release, data } = await readIsland<GuidesPage>(root, `${language}/guides/`);
  const pages = await Promise.all(
    data.articles.map(({ id }) => readIsland<ArticlePage>(root, `${language}/guides/${id}/`)),
  );
  const contacts = await readIsland<ContactsPage>(root, `${language}/contacts/`);
  const sources = mergeSame(pages.flatMap((page) => page.data.sources));
  const entries: Entry[] = [
    ...pages.map((page) => page.data.article),
    ...mergeSame([...contacts.data.countries, ...pages.flatMap((page) => page.data.countries)]),
    ...sources.sort((a, b) => (a.id < b.id ? -1 : 1)),
  ];
  const ofKind = <K extends EntryKind>(kind: K) =>
    entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  return {
    release,
    findEntry: async (kind, id) => ofKind(kind).find((entry) => entry.id === id),
    listEntries: async (kind) => ofKind(kind),
  };
}

async function readIsland<Page>(root: string, place: string): Promise<Page> {
  const page = await readFile(join(root, place, 'index.html'), 'utf8');
  const islands = [...page.matchAll(ISLAND)];
  if (islands.length !== 1) throw new Error(`${place} has ${islands.length} islands`);
  return JSON.parse(islands[0]?.[1] ?? '') as Page;
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
