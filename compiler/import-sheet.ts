import type { WrittenLanguage } from '../src/model/languages';
import { checkSheet } from './check-sheet';
import { fail, succeed, type CommandResult } from './command-result';
import { planImport, type FileChange, type ImportPlan } from './plan-import';
import { renderProblem, type Problem } from './problem';
import { readSheet } from './sheet-csv';
import type { SheetFile } from './sheet-texts';
import { writeTranslation } from './write-translation';

/**
 * The translations of a sheet as language files. All or nothing: one problem, and no file is written.
 * @param sheet path of the sheet, for the messages
 */
export function importSheet(
  files: readonly SheetFile[],
  root: string,
  language: WrittenLanguage,
  sheet: string,
  bytes: Uint8Array,
): CommandResult {
  const { lines, problems: broken } = readSheet(sheet, bytes);
  const wrong = broken.length > 0 ? broken : checkSheet(sheet, language, files, lines);
  if (wrong.length > 0) return refuse(wrong.map((problem) => renderProblem(problem, '')));
  const plan = planImport(sheet, files, lines);
  const written = plan.changes.map((change) => ({ file: change.file.file, text: writeTranslation(change) }));
  const problems = [
    ...plan.problems.map((problem) => renderProblem(problem, '')),
    ...written.flatMap(({ file, text }) =>
      text === undefined ? [renderProblem(notOneALine(file), root)] : [],
    ),
  ];
  if (problems.length > 0) return refuse(problems);
  return succeed(
    [summarise(plan), ...listNotes(plan, root)].join('\n'),
    written.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }])),
  );
}

function refuse(problems: string[]): CommandResult {
  return fail(1, ['Nothing was written. Correct these problems first:', ...problems].join('\n'));
}

function notOneALine(file: string): Problem {
  const message = 'expected a line for each text, got { … }; write the texts one below the other';
  return { file, field: 'texts', message };
}

function summarise({ changes }: ImportPlan): string {
  const texts = changes.reduce((sum, { changed }) => sum + changed.size, 0);
  if (texts === 0) return 'No text changed.';
  const added = changes.filter(({ file }) => file.before === undefined).length;
  return `${texts} text(s) changed in ${changes.length} file(s), ${added} of them new. Now run npm run guides:check.`;
}

function listNotes({ changes, notes }: ImportPlan, root: string): string[] {
  const lowered = changes.flatMap((change) => noteLowered(change));
  return [
    ...notes.map((note) => renderProblem(note, '')),
    ...lowered.map((note) => renderProblem(note, root)),
  ];
}

function noteLowered({ file: { file, review = 'draft' } }: FileChange): Problem[] {
  const message = `was ${review}, is draft again, because its texts have changed`;
  return review === 'draft' ? [] : [{ file, field: 'review', message }];
}
