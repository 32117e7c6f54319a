import type { z } from 'zod';
import { WRITTEN_LANGUAGES, SOURCE_LANGUAGE, type WrittenLanguage } from '../src/model/languages';
import { checkTextFile, type TextFilePlace } from './check-text-file';
import type { GuideIndex } from './guide-index';
import type { Sourced, Texts } from './guide-sources';
import { parseFile } from './parse-file';
import type { Problem, StaleText } from './problem';
import type { RawSources } from './read-sources';
import type { TextFile } from './source-schema';
import { staleKeys } from './stale-keys';
import type { TextKey } from './text-keys';

/** What tells one kind of folder from another. */
export interface FolderKind<T> {
  /** The language-neutral file, for example `article.yaml`. */
  main: string;
  /** Paths below the guides folder: those that must be there, and all others that are. */
  folders(raw: RawSources): string[];
  schema: z.ZodType<T>;
  check(file: string, value: T, index: GuideIndex): Problem[];
  textKeys(value: T, language: WrittenLanguage): TextKey[];
  /** Whether its texts may carry national law and phone numbers. */
  carriesLaw: boolean;
}

/** A folder whose language-neutral file has the right shape, or undefined with the problems. */
export interface ParsedFolder<T> {
  /** Path below the guides folder, for example `articles/silence`. */
  folder: string;
  value: T | undefined;
  problems: Problem[];
}

export interface CheckedFolder<T> {
  /** Undefined when the language-neutral file or the English one has problems. */
  record: Sourced<T> | undefined;
  problems: Problem[];
  stale: StaleText[];
}

export function parseFolder<T>(raw: RawSources, folder: string, kind: FolderKind<T>): ParsedFolder<T> {
  return { folder, ...parseFile(raw, `${folder}/${kind.main}`, kind.schema, 'add it') };
}

/** Checks a folder against the whole guide, with its texts in every language. */
export function checkFolder<T>(
  raw: RawSources,
  { folder, value, problems: shape }: ParsedFolder<T>,
  kind: FolderKind<T>,
  index: GuideIndex,
): CheckedFolder<T> {
  const own = value === undefined ? [] : kind.check(`${folder}/${kind.main}`, value, index);
  const keysIn = (language: WrittenLanguage) =>
    value === undefined ? undefined : kind.textKeys(value, language);
  const numbers = kind.carriesLaw ? undefined : index.helplineNumbers;
  const files = WRITTEN_LANGUAGES.map((language) =>
    checkLanguage(raw, {
      file: `${folder}/${language}.yaml`,
      language,
      keys: keysIn(language),
      englishKeys: keysIn(SOURCE_LANGUAGE),
      helplineNumbers: numbers,
    }),
  );
  const texts = Object.fromEntries(
    files.flatMap((file) => (file.sound ? [[file.language, file.sound]] : [])),
  ) as Texts;
  const isSound = value !== undefined && own.length === 0 && texts[SOURCE_LANGUAGE];
  return {
    record: isSound ? { value, texts } : undefined,
    problems: [...shape, ...own, ...files.flatMap(({ problems }) => problems)],
    stale: files.flatMap(({ file, value: text }) => listStale(file, text, texts[SOURCE_LANGUAGE])),
  };
}

interface CheckedLanguage {
  file: string;
  language: WrittenLanguage;
  /** Of the right shape. */
  value?: TextFile | undefined;
  /** Without any problem, so that it may be compiled. */
  sound?: TextFile | undefined;
  problems: Problem[];
}

function checkLanguage(raw: RawSources, place: TextFilePlace): CheckedLanguage {
  const { file, language } = place;
  const found = raw.files.get(file);
  const base = { file, language };
  if (found?.data === undefined) return { ...base, problems: found ? [] : missing(file, language) };
  const { value, problems } = checkTextFile(place, found.data);
  return { ...base, value, problems, sound: problems.length === 0 ? value : undefined };
}

/** A missing translation falls back; a missing English text cannot. */
function missing(file: string, language: WrittenLanguage): Problem[] {
  return language === SOURCE_LANGUAGE ? [missingEnglish(file)] : [];
}

export function missingEnglish(file: string): Problem {
  return { file, field: '', message: 'expected this file, got nothing; write the English text first' };
}

function listStale(file: string, text: TextFile | undefined, english: TextFile | undefined): StaleText[] {
  return text && english ? staleKeys(text, english).map((field) => ({ file, field })) : [];
}
