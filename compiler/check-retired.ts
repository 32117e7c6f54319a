import { fieldName } from './field-name';
import { parseFile } from './parse-file';
import type { ParsedRecord } from './parse-record';
import type { Problem } from './problem';
import type { RawSources } from './read-sources';
import { plain, unique } from './schema-atoms';

const FILE = 'retired.yaml';

/** `retired.yaml`: ids of articles, items, prompts, phrases and terms that were released once and are gone. */
const retiredSchema = unique(plain);

export function parseRetired(raw: RawSources): ParsedRecord<string[]> {
  return parseFile(raw, FILE, retiredSchema, 'add it; without retired ids it holds []');
}

/** A device may still hold something under a retired id: a new entry of that id would pass for it. */
export function checkRetired(retired: readonly string[], used: ReadonlySet<string>): Problem[] {
  return retired.flatMap((id, place) =>
    used.has(id)
      ? [
          {
            file: FILE,
            field: fieldName(retired, [place]),
            message: `expected an id that nothing has any more, got "${id}", which is in use; give the new entry another id`,
          },
        ]
      : [],
  );
}
