import type { ArticleEntry, Block, CountryEntry, SourceEntry } from '../src/model/pack-format';
import { sealEntry } from './seal-entry';
import type { SourceRecord } from './source-schema';

/** The sources that the given entries really use, by id. They stay in the language they were published in. */
export function compileSources(
  records: readonly SourceRecord[],
  articles: readonly ArticleEntry[],
  countries: readonly CountryEntry[],
): SourceEntry[] {
  const blocks = articles.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  const facts = countries.flatMap((country) => country.facts);
  const used = new Set([...blocks.flatMap(sourcesOf), ...facts.flatMap(({ sources }) => sources)]);
  return records
    .filter(({ id }) => used.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(compileSource);
}

function sourcesOf(block: Block): string[] {
  if (block.type === 'text') return block.sources;
  return 'items' in block ? block.items.flatMap(({ sources }) => sources) : [];
}

/** Sources are neither revised nor reviewed as texts; both fields hold their first value. */
function compileSource({ id, title, language, issuer, year, url, grade }: SourceRecord): SourceEntry {
  const text = { title, issuer, year, url, grade };
  return sealEntry<SourceEntry>({
    kind: 'source',
    id,
    revision: 1,
    language,
    review: 'draft',
    stale: false,
    ...text,
  });
}
