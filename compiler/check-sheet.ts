import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../src/model/languages';
import { describeValue } from './describe-value';
import { findDuplicates } from './find-duplicates';
import type { Problem } from './problem';
import { atLine, type SheetLine } from './sheet-csv';
import type { SheetFile } from './sheet-texts';

/**
 * What must hold of the lines of a sheet before their words are looked at: each belongs to a text of this language,
 * each text stands once, and a file that is in the sheet is there with all its texts.
 * @param sheet path of the sheet, for the messages
 */
export function checkSheet(
  sheet: string,
  language: WrittenLanguage,
  files: readonly SheetFile[],
  lines: readonly SheetLine[],
): Problem[] {
  if (lines.length === 0)
    return [{ file: sheet, field: '', message: 'expected lines below the names of the columns, got none' }];
  const foreign = lines.filter(({ file }) => isOtherLanguage(file, language, files));
  const rest = lines.filter((line) => !foreign.includes(line));
  return [
    ...checkForeign(sheet, language, foreign),
    ...checkKnown(sheet, files, rest),
    ...checkRepeated(sheet, lines),
    ...files.flatMap((file) => checkComplete(sheet, file, lines)),
  ];
}

/** All lines of another language are one mistake, so one problem. */
function checkForeign(sheet: string, language: WrittenLanguage, [first, ...more]: SheetLine[]): Problem[] {
  if (!first) return [];
  const others = more.length > 0 ? ` and ${more.length} more line(s) of another language` : '';
  const message = `expected a file of ${language}, got ${first.file}${others}; name the language of the sheet`;
  return [atLine(sheet, first.line, message)];
}

function isOtherLanguage(file: string, language: WrittenLanguage, files: readonly SheetFile[]): boolean {
  const other = WRITTEN_LANGUAGES.find((it) => it !== language && file.endsWith(`/${it}.yaml`));
  const own = file.replace(/[^/]*$/, `${language}.yaml`);
  return other !== undefined && files.some((it) => it.file === own);
}

function checkKnown(sheet: string, files: readonly SheetFile[], lines: readonly SheetLine[]): Problem[] {
  const keysOf = new Map(files.map(({ file, texts }) => [file, new Set(texts.map(({ key }) => key))]));
  return lines
    .filter(({ file, key }) => !keysOf.get(file)?.has(key))
    .map(({ line, file, key }) => {
      const found = keysOf.has(file)
        ? `a key of ${file}, got ${describeValue(key)}`
        : `a file of the guide, got ${describeValue(file)}`;
      return atLine(sheet, line, `expected ${found}; correct it or export a new sheet`);
    });
}

function checkRepeated(sheet: string, lines: readonly SheetLine[]): Problem[] {
  const names = lines.map(({ file, key }) => `${file}: ${key}`);
  return findDuplicates(names).map(({ value, index }) => {
    const first = lines[names.indexOf(value)]?.line;
    const message = `expected each text once, got ${value} again (first in line ${first}); delete one of them`;
    return atLine(sheet, lines[index]?.line ?? 0, message);
  });
}

function checkComplete(sheet: string, { file, texts }: SheetFile, lines: readonly SheetLine[]): Problem[] {
  const own = lines.filter((line) => line.file === file);
  const [first] = own;
  const there = new Set(own.map(({ key }) => key));
  const absent = texts.map(({ key }) => key).filter((key) => !there.has(key));
  if (!first || absent.length === 0) return [];
  const message = `expected a line for every text of ${file}, got none for ${absent.join(', ')}; copy it from a new sheet`;
  return [atLine(sheet, first.line, message)];
}
