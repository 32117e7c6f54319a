import type { Entry, SourceEntry } from '../src/model/pack-format';
import { sourceIdsOf } from '../src/model/source-ids';
import { sealEntry } from './seal-entry';
import type { SourceRecord } from './source-schema';

/** The sources that the given entries really use, by id. They stay in the language they were published in. */
export function compileSources(records: readonly SourceRecord[], entries: readonly Entry[]): SourceEntry[] {
  const used = new Set(entries.flatMap(sourceIdsOf));
  return records
    .filter(({ id }) => used.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(compileSource);
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
