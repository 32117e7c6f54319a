import type { z } from 'zod';
import { describeValue } from './describe-value';
import { fieldName } from './field-name';
import type { Problem } from './problem';

export interface ParsedRecord<T> {
  /** Undefined when there are problems. */
  value: T | undefined;
  problems: Problem[];
}

type Issue = z.core.$ZodIssue;

/** Checks data against a schema; every difference becomes a problem of `file`. */
export function parseRecord<T>(schema: z.ZodType<T>, file: string, data: unknown): ParsedRecord<T> {
  const result = schema.safeParse(data, { reportInput: true, error: expectation });
  if (result.success) return { value: result.data, problems: [] };
  return {
    value: undefined,
    problems: result.error.issues.flatMap((issue) => toProblems(file, data, issue)),
  };
}

function toProblems(file: string, data: unknown, issue: Issue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      field: fieldName(data, [...issue.path, key]),
      message: 'expected no such key, got one; correct its name or delete it',
    }));
  }
  const message = `expected ${issue.message}, got ${describeValue(foundBy(issue))}; correct it`;
  return [{ file, field: fieldName(data, issue.path), message }];
}

/** A union is told by one key; the issue points at that key but carries the whole map. */
function foundBy(issue: Issue): unknown {
  const { input } = issue;
  if (issue.code !== 'invalid_union' || typeof input !== 'object' || input === null) return input;
  return Reflect.get(input, issue.path.at(-1) ?? '') as unknown;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'a text (in quotes if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

/** What was expected, where the schema itself does not say it better. */
function expectation(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return TYPE_NAMES[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return 'another value';
}
