/**
 * The spreadsheet of a language as a CSV file: UTF-8 with a byte order mark, so that Excel takes it for UTF-8,
 * and RFC 4180: commas, every cell in quotes, lines end with CR LF. It is read with semicolons or tabs as well,
 * which Excel writes where the comma is the decimal sign.
 *
 * Formulas (CSV injection): a spreadsheet takes a cell that begins with = + - @, a tab or a line break for a
 * formula. Such a text is written with an apostrophe before it, which is taken off when the sheet is read. One that
 * already begins with apostrophes before such a sign gets one more, so that nothing is lost either way.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describeValue } from './describe-value';
import type { Problem } from './problem';

export const COLUMNS = ['file', 'key', 'source', 'target', 'status', 'review'] as const;

export type SheetCells = Record<(typeof COLUMNS)[number], string>;

/** A line of a sheet that was read. */
export interface SheetLine extends SheetCells {
  /** As the spreadsheet counts its lines, the line of names included. */
  line: number;
}

const LIKE_FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u;
const ESCAPED_FORMULA = /^''*[=+\-@＝＋－＠\t\r\n]/u;

export function writeSheet(lines: readonly SheetCells[]): string {
  const cells = lines.map((line) => COLUMNS.map((column) => escapeFormula(line[column])));
  return stringify([COLUMNS, ...cells], { bom: true, quoted: true, record_delimiter: 'windows' });
}

/** Reads the bytes of a sheet. Never throws: whatever is wrong with its form becomes a problem with its line. */
export function readSheet(file: string, bytes: Uint8Array): { lines: SheetLine[]; problems: Problem[] } {
  const text = decode(bytes);
  if (text === undefined) {
    const message = 'expected UTF-8, got other bytes; save the sheet again as "CSV UTF-8"';
    return { lines: [], problems: [{ file, field: '', message }] };
  }
  const { records, problems } = parseRecords(file, text);
  const [names = [], ...rows] = records;
  if (problems.length === 0 && names.join() !== COLUMNS.join())
    problems.push(
      atLine(file, 1, `expected the columns ${COLUMNS.join(', ')}, got ${names.join(', ') || 'none'}`),
    );
  if (problems.length > 0) return { lines: [], problems };
  const filled = rows
    .map((cells, place) => ({ cells, line: place + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    lines: filled.map(({ cells, line }) => ({ ...toCells(cells), line })),
    problems: filled
      .filter(({ cells }) => cells.length !== COLUMNS.length)
      .map(({ cells, line }) => atLine(file, line, wrongLength(cells))),
  };
}

export function atLine(file: string, line: number, message: string): Problem {
  return { file, field: `line ${line}`, message };
}

function parseRecords(file: string, text: string): { records: string[][]; problems: Problem[] } {
  const delimiter = /^"?file"?([,;\t])/.exec(text)?.[1] ?? ',';
  const record_delimiter = ['\r\n', '\n', '\r'];
  try {
    return { records: parse(text, { delimiter, record_delimiter, relax_column_count: true }), problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records: [], problems: [atLine(file, Number(error['records']) + 1, BROKEN)] };
  }
}

const BROKEN =
  'expected cells in pairs of quotes, got a quote without its other; correct it, or save the sheet again from the spreadsheet';

function wrongLength(cells: string[]): string {
  const found = `${cells.length} from ${describeValue(cells[0])} on`;
  return `expected ${COLUMNS.length} cells, got ${found}; correct the line`;
}

function toCells(cells: string[]): SheetCells {
  return Object.fromEntries(
    COLUMNS.map((column, at) => [column, unescapeFormula(cells[at] ?? '')]),
  ) as SheetCells;
}

function escapeFormula(text: string): string {
  return LIKE_FORMULA.test(text) ? `'${text}` : text;
}

function unescapeFormula(cell: string): string {
  return ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Without the byte order mark. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
