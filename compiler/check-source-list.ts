import { fieldName } from './field-name';
import { findDuplicates } from './find-duplicates';
import { parseFile } from './parse-file';
import { parseRecord } from './parse-record';
import type { Problem } from './problem';
import type { RawSources } from './read-sources';
import { sourceListSchema, sourceSchema, type SourceRecord } from './source-schema';
import { checkQuotedText } from './text-rules';

const FILE = 'sources.yaml';

/** Checks sources.yaml record by record, so that one bad record does not hide the others. */
export function checkSourceList(raw: RawSources): { sources: SourceRecord[]; problems: Problem[] } {
  const { value: list = [], problems } = parseFile(raw, FILE, sourceListSchema, 'add it');
  const parsed = list.map((record, place) => checkSource(record, fieldName(list, [place])));
  return {
    sources: parsed.flatMap(({ value }) => value ?? []),
    problems: [...problems, ...parsed.flatMap((source) => source.problems), ...checkRepeatedIds(list)],
  };
}

function checkSource(record: unknown, name: string) {
  const { value, problems } = parseRecord(sourceSchema, FILE, record);
  const texts = value ? (['title', 'issuer', 'year'] as const).flatMap((key) => checkField(value, key)) : [];
  const named = [...problems, ...texts].map((problem) => ({
    ...problem,
    field: [name, problem.field].filter(Boolean).join('.'),
  }));
  return { value, problems: named };
}

function checkField(source: SourceRecord, field: 'title' | 'issuer' | 'year'): Problem[] {
  return checkQuotedText(source[field]).map((message) => ({ file: FILE, field, message }));
}

function checkRepeatedIds(list: unknown[]): Problem[] {
  const ids = list.map((_record, place) => fieldName(list, [place]));
  return findDuplicates(ids).map(({ value }) => ({
    file: FILE,
    field: `${value}.id`,
    message: `expected each id once, got "${value}" again; rename it or delete the repetition`,
  }));
}
