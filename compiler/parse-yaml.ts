import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem';

export interface ParsedYaml {
  /** Empty when the bytes are not UTF-8. */
  text: string;
  /** Undefined when the file could not be understood; then `problems` says why. */
  data: unknown;
  problems: Problem[];
}

/** Reads the bytes of a YAML 1.2 file. Never throws: every syntax error becomes a problem with its line. */
export function parseYaml(file: string, bytes: Uint8Array): ParsedYaml {
  const text = decode(bytes);
  if (text === undefined) {
    const message = 'expected UTF-8, got other bytes; save the file again as UTF-8';
    return { text: '', data: undefined, problems: [{ file, field: '', message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    field: `line ${lines.linePos(pos[0]).line}`,
    message: `expected readable YAML, got an error: ${firstLine(message)}`,
  }));
  if (problems.length > 0) return { text, data: undefined, problems };
  return { text, ...toData(file, () => document.toJS({ maxAliasCount: 0 }) as unknown) };
}

/** Aliases are refused when the document is turned into data, with an exception. */
function toData(file: string, convert: () => unknown): Omit<ParsedYaml, 'text'> {
  try {
    return { data: convert(), problems: [] };
  } catch {
    const message = 'expected plain YAML, got an alias (*name); write the value out';
    return { data: undefined, problems: [{ file, field: '', message }] };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
