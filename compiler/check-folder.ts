import type { z } from 'zod';
import { LANGUAGES, SOURCE_LANGUAGE, type Language } from '../src/model/languages';
import { checkTextFile } from './check-text-file';
import type { GuideIndex } from './guide-index';
import type { Texts } from './guide-sources';
import { parseFile } from './parse-file';
import type { Problem, StaleText } from './problem';
import type { RawSources } from './read-sources';
import type { TextFile } from './source-schema';
import { staleKeys } from './stale-keys';
import type { TextKey } from './text-keys';

/** What tells articles and countries apart. */
export interface FolderKind<T> {
  parent: 'articles' | 'countries';
  main: 'article.yaml' | 'country.yaml';
  schema: z.ZodType<T>;
  check(file: string, value: T, index: GuideIndex): Problem[];
  textKeys(value: T): TextKey[];
  /** Whether its texts may carry national law and phone numbers. */
  carriesLaw: boolean;
}

/** A folder whose language-neutral file has the right shape, or undefined with the problems. */
export interface ParsedFolder<T> {
  name: string;
  value: T | undefined;
  problems: Problem[];
}

export interface CheckedFolder<T> {
  /** Undefined when the language-neutral file or the English one has problems. */
  record: { value: T; texts: Texts } | undefined;
  problems: Problem[];
  stale: StaleText[];
}

export function parseFolder<T>(raw: RawSources, name: string, kind: FolderKind<T>): ParsedFolder<T> {
  return { name, ...parseFile(raw, mainFile(name, kind), kind.schema, 'add it') };
}

/** Checks a folder against the whole guide, with its texts in every language. */
export function checkFolder<T>(
  raw: RawSources,
  { name, value, problems: shape }: ParsedFolder<T>,
  kind: FolderKind<T>,
  index: GuideIndex,
): CheckedFolder<T> {
  const own = value === undefined ? [] : kind.check(mainFile(name, kind), value, index);
  const keys = value === undefined ? undefined : kind.textKeys(value);
  const numbers = kind.carriesLaw ? undefined : index.helplineNumbers;
  const files = LANGUAGES.map((language) =>
    checkLanguage(raw, name, kind, { language, keys, helplineNumbers: numbers }),
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

interface LanguagePlace {
  language: Language;
  keys: TextKey[] | undefined;
  helplineNumbers: ReadonlySet<string> | undefined;
}

interface CheckedLanguage {
  file: string;
  language: Language;
  /** Of the right shape. */
  value?: TextFile | undefined;
  /** Without any problem, so that it may be compiled. */
  sound?: TextFile | undefined;
  problems: Problem[];
}

function checkLanguage<T>(
  raw: RawSources,
  name: string,
  kind: FolderKind<T>,
  place: LanguagePlace,
): CheckedLanguage {
  const file = `${kind.parent}/${name}/${place.language}.yaml`;
  const found = raw.files.get(file);
  const base = { file, language: place.language };
  if (found?.data === undefined) return { ...base, problems: found ? [] : missing(file, place.language) };
  const { value, problems } = checkTextFile({ file, ...place }, found.data);
  return { ...base, value, problems, sound: problems.length === 0 ? value : undefined };
}

/** A missing translation falls back; a missing English text cannot. */
function missing(file: string, language: Language): Problem[] {
  if (language !== SOURCE_LANGUAGE) return [];
  return [{ file, field: '', message: 'expected this file, got nothing; write the English text first' }];
}

function listStale(file: string, text: TextFile | undefined, english: TextFile | undefined): StaleText[] {
  return text && english ? staleKeys(text, english).map((field) => ({ file, field })) : [];
}

function mainFile<T>(name: string, kind: FolderKind<T>): string {
  return `${kind.parent}/${name}/${kind.main}`;
}
