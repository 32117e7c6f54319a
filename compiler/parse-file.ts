import type { z } from 'zod';
import { parseRecord, type ParsedRecord } from './parse-record';
import type { RawSources } from './read-sources';

/** Checks a file that must exist. An unreadable one has been reported by the reader already. */
export function parseFile<T>(
  raw: RawSources,
  file: string,
  schema: z.ZodType<T>,
  remedy: string,
): ParsedRecord<T> {
  const found = raw.files.get(file);
  if (!found) {
    const message = `expected this file, got nothing; ${remedy}`;
    return { value: undefined, problems: [{ file, field: '', message }] };
  }
  if (found.data === undefined) return { value: undefined, problems: [] };
  return parseRecord(schema, file, found.data);
}
