import { existsSync, readFileSync } from 'node:fs';
import { isWrittenLanguage, SOURCE_LANGUAGE, type WrittenLanguage } from '../src/model/languages';
import { fail, succeed, type CommandResult } from './command-result';
import { importSheet } from './import-sheet';
import { renderProblem } from './problem';
import type { RawSources } from './read-sources';
import { writeSheet, type SheetCells } from './sheet-csv';
import { readSheetFiles, type SheetFile } from './sheet-texts';

const USAGE =
  'Expected guides:sheet -- export <ru|kk|uz> [file.csv], or guides:sheet -- import <ru|kk|uz> <file.csv>';

/** `guides:sheet`: all texts of a language into a spreadsheet, and its translations back into the guide. */
export function sheetCommand(raw: RawSources, root: string, args: readonly string[]): CommandResult {
  const [direction, language, path, ...more] = args;
  const isImport = direction === 'import' && path !== undefined;
  if (!isImport && direction !== 'export') return fail(2, USAGE);
  if (!isWrittenLanguage(language) || language === SOURCE_LANGUAGE || more.length > 0) return fail(2, USAGE);
  const { files, problems } = readSheetFiles(raw, language);
  if (problems.length > 0) {
    const lines = problems.map((problem) => renderProblem(problem, root));
    return fail(1, ['Correct these problems of the guide first:', ...lines].join('\n'));
  }
  if (!isImport) return exportSheet(files, language, path ?? `guides-${language}.csv`);
  const bytes = readBytes(path);
  if (!bytes) return fail(1, `Expected a file that can be read, got ${path}; correct its name.`);
  return importSheet(files, root, language, path, bytes);
}

/** An existing sheet is never written over: it may hold work that is nowhere else. */
function exportSheet(files: readonly SheetFile[], language: WrittenLanguage, path: string): CommandResult {
  if (existsSync(path))
    return fail(1, `Expected the name of a new file, got ${path}; move that one away or name another.`);
  const lines = files.flatMap(toLines);
  const states = ['fresh', 'stale', 'missing'].map(
    (state) => `${lines.filter(({ status }) => status === state).length} ${state}`,
  );
  const stdout = `${lines.length} texts of ${language} are in ${path}: ${states.join(', ')}.`;
  return { ...succeed(stdout), sheet: { path, text: writeSheet(lines) } };
}

function toLines({ file, review = 'draft', texts }: SheetFile): SheetCells[] {
  return texts.map(({ key, source, target, status }) => ({ file, key, source, target, status, review }));
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
