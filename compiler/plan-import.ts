import { describeValue } from './describe-value';
import type { Problem } from './problem';
import { atLine, type SheetLine } from './sheet-csv';
import type { SheetFile, SheetText } from './sheet-texts';

/** A language file and those of its texts that a sheet changes, by key. */
export interface FileChange {
  file: SheetFile;
  changed: ReadonlyMap<string, string>;
}

export interface ImportPlan {
  changes: FileChange[];
  /** What a person should know of, but what is no fault: lines that were left, and why. */
  notes: Problem[];
  /** Nothing may be written while there is one. */
  problems: Problem[];
}

/**
 * Compares the lines of a sheet with the guide. A line counts only while its source is the present English text. A
 * text that has not changed is not touched, so that a stale one stays stale, and a file that is not in the sheet is
 * left alone.
 * @param sheet path of the sheet, for the messages
 * @param lines as `checkSheet` wants them
 */
export function planImport(
  sheet: string,
  files: readonly SheetFile[],
  lines: readonly SheetLine[],
): ImportPlan {
  const plans = files.map((file) => planFile(sheet, pairUp(file, lines), file));
  return {
    changes: plans.flatMap((plan) => plan.changes),
    notes: plans.flatMap((plan) => plan.notes),
    problems: plans.flatMap((plan) => plan.problems),
  };
}

/** A text of the guide and its line. */
interface Pair {
  text: SheetText;
  line: SheetLine;
  /** Made from another English text than the present one. */
  isOld: boolean;
}

function pairUp({ file, texts }: SheetFile, lines: readonly SheetLine[]): Pair[] {
  const own = new Map(lines.filter((line) => line.file === file).map((line) => [line.key, line]));
  return texts.flatMap((text) => {
    const line = own.get(text.key);
    return line ? [{ text, line, isOld: line.source !== text.source }] : [];
  });
}

function planFile(sheet: string, pairs: readonly Pair[], file: SheetFile): ImportPlan {
  const old = pairs.filter(({ isOld }) => isOld);
  const changed = new Map(pairs.filter(isChanged).map(({ text, line }) => [text.key, line.target]));
  const notes = [...old.map((pair) => noteOld(sheet, file, pair)), ...noteReview(sheet, file, pairs)];
  if (changed.size === 0) return { changes: [], notes, problems: [] };
  const lacking = pairs.filter(({ text }) => (changed.get(text.key) ?? text.target) === '');
  const problems = lacking.filter(({ isOld }) => !isOld).map((pair) => reportEmpty(sheet, file, pair));
  const [left] = lacking.filter(({ isOld }) => isOld);
  if (left) return { changes: [], notes: [...notes, noteWhole(sheet, file, left)], problems };
  return { changes: [{ file, changed }], notes, problems };
}

function isChanged({ text, line, isOld }: Pair): boolean {
  return !isOld && line.target !== text.target;
}

function noteOld(sheet: string, { file }: SheetFile, { text, line }: Pair): Problem {
  const message = `${file}: ${text.key}: left as it is, because the English text is not that of the sheet`;
  return atLine(sheet, line.line, message);
}

/** Half a translation is none, so a file that would lack a text is not written. */
function noteWhole(sheet: string, { file }: SheetFile, { text, line }: Pair): Problem {
  const message = `${file}: the whole file left as it is, because it would lack ${text.key}; translate the present English text`;
  return atLine(sheet, line.line, message);
}

function noteReview(sheet: string, { file, review = 'draft' }: SheetFile, pairs: readonly Pair[]): Problem[] {
  const line = pairs.find((pair) => pair.line.review !== review)?.line;
  if (!line) return [];
  const message = `${file}: review: left at ${review}, not ${describeValue(line.review)}; set it in the file`;
  return [atLine(sheet, line.line, message)];
}

function reportEmpty(sheet: string, { file }: SheetFile, { text, line }: Pair): Problem {
  const message = `expected a translation of ${file}: ${text.key}, got an empty cell; a translation is whole or it is not there`;
  return atLine(sheet, line.line, message);
}
