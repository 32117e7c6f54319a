import { SOURCE_LANGUAGE, type WrittenLanguage } from '../src/model/languages';
import type { Review } from '../src/model/vocabulary';
import { missingEnglish, parseFolder, type FolderKind } from './check-folder';
import { checkTextFile } from './check-text-file';
import { ARTICLES, CHECKLISTS, COUNTRY_FOLDERS, GLOSSARY, PHRASES, PROMPTS } from './folder-kinds';
import { parseRecord } from './parse-record';
import type { Problem } from './problem';
import type { RawSources } from './read-sources';
import { translationSchema, type TextFile } from './source-schema';
import { spacedKeys } from './text-file';
import { textHash } from './text-hash';
import { englishKeyOf, type TextKey } from './text-keys';

/** A text to be translated. */
export interface SheetText {
  key: string;
  /** Key of the English text it is made from. */
  englishKey: string;
  source: string;
  /** Empty when it is missing. */
  target: string;
  status: 'fresh' | 'stale' | 'missing';
  /** Whether an empty line stands before it in the English file. */
  spaced: boolean;
}

/** A language file with every text that it has to have, in the order of the English file. */
export interface SheetFile {
  /** Path below the guides folder. */
  file: string;
  /** Undefined when there is no such file yet. */
  before: string | undefined;
  review: Review | undefined;
  from: Readonly<Record<string, string>>;
  texts: SheetText[];
}

interface SheetFolder {
  folder: string;
  keysIn(language: WrittenLanguage): TextKey[];
}

/** Every language file of the guide, also those that are missing. Problems stand in the way of a sheet. */
export function readSheetFiles(
  raw: RawSources,
  language: WrittenLanguage,
): { files: SheetFile[]; problems: Problem[] } {
  const problems = [...raw.problems];
  const list = <T>(kind: FolderKind<T>): SheetFolder[] =>
    kind.folders(raw).flatMap((folder) => {
      const { value, problems: shape } = parseFolder(raw, folder, kind);
      problems.push(...shape);
      return value === undefined ? [] : [{ folder, keysIn: (wanted) => kind.textKeys(value, wanted) }];
    });
  const articles = list(ARTICLES);
  const wording = [...list(CHECKLISTS), ...list(PROMPTS), ...list(PHRASES), ...list(GLOSSARY)];
  const folders = [...articles, ...wording, ...list(COUNTRY_FOLDERS)];
  const files = folders.flatMap((folder) => readSheetFile(raw, folder, language, problems) ?? []);
  return { files, problems };
}

function readSheetFile(
  raw: RawSources,
  folder: SheetFolder,
  language: WrittenLanguage,
  problems: Problem[],
): SheetFile | undefined {
  const english = readEnglish(raw, folder, problems);
  const file = `${folder.folder}/${language}.yaml`;
  const found = raw.files.get(file);
  const value = found && parseTranslation(file, found.data, problems);
  if (!english) return undefined;
  return {
    file,
    before: found?.text,
    review: value?.review,
    from: value?.from ?? {},
    texts: listTexts(folder.keysIn(language), english, value),
  };
}

/** Data that could not be read has been reported by the reader already. */
function parseTranslation(file: string, data: unknown, problems: Problem[]): TextFile | undefined {
  if (data === undefined) return undefined;
  const parsed = parseRecord<TextFile>(translationSchema, file, data);
  problems.push(...parsed.problems);
  return parsed.value;
}

interface English {
  texts: Readonly<Record<string, string>>;
  spaced: ReadonlySet<string>;
}

/** With every check of its texts: nobody should translate what is refused or still to be written. */
function readEnglish(
  raw: RawSources,
  { folder, keysIn }: SheetFolder,
  problems: Problem[],
): English | undefined {
  const file = `${folder}/${SOURCE_LANGUAGE}.yaml`;
  const keys = keysIn(SOURCE_LANGUAGE);
  const found = raw.files.get(file);
  if (!found) problems.push(missingEnglish(file));
  if (found?.data === undefined) return undefined;
  const place = { file, language: SOURCE_LANGUAGE, keys, englishKeys: keys, helplineNumbers: undefined };
  const { value, problems: own } = checkTextFile(place, found.data);
  problems.push(...own);
  return value && { texts: value.texts, spaced: spacedKeys(found.text) };
}

function listTexts(
  keys: readonly TextKey[],
  english: English,
  translation: TextFile | undefined,
): SheetText[] {
  const order = Object.keys(english.texts);
  return keys
    .map(({ key }) => {
      const englishKey = englishKeyOf(key, english.texts);
      const source = english.texts[englishKey] ?? '';
      const target = translation?.texts[key] ?? '';
      const isFresh = translation?.from?.[englishKey] === textHash(source);
      const status = target === '' ? ('missing' as const) : isFresh ? ('fresh' as const) : ('stale' as const);
      return { key, englishKey, source, target, status, spaced: english.spaced.has(key) };
    })
    .sort((a, b) => order.indexOf(a.englishKey) - order.indexOf(b.englishKey));
}
