import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { WRITTEN_LANGUAGES } from '../src/model/languages';
import { parseYaml } from './parse-yaml';
import type { Problem } from './problem';

export interface RawFile {
  text: string;
  /** Not checked yet; undefined when unreadable, which `problems` already tells. */
  data: unknown;
}

export interface RawSources {
  /** By path below the guides folder, with forward slashes, sorted. */
  files: ReadonlyMap<string, RawFile>;
  problems: Problem[];
}

/** The language-neutral file of a folder, by pattern of the folder. Texts stand beside it, a file a language. */
const FOLDERS: Record<string, string> = {
  'articles/[^/]+': 'article',
  'countries/[^/]+': 'country',
  'checklists/[^/]+': 'checklist',
  'prompts/[^/]+': 'prompts',
  phrases: 'phrases',
  glossary: 'glossary',
};
const NAMES = WRITTEN_LANGUAGES.join('|');
/** A file a language and nothing else. */
const LANGUAGE_FOLDERS = ['search'];
const IN_FOLDERS = Object.entries(FOLDERS).map(([folder, main]) => `${folder}/(?:${main}|${NAMES})`);
const LISTS = LANGUAGE_FOLDERS.map((folder) => `${folder}/(?:${NAMES})`);
const READ = new RegExp(
  `^(?:release|retired|exceptions|words-to-avoid|sources|checklists/core-sets|uzbek-cyrillic/lexicon|${[...IN_FOLDERS, ...LISTS].join('|')})\\.yaml$`,
);
const OURS = /^(?:articles|countries|checklists|prompts|phrases|glossary|search)\//;
const HIDDEN = /(?:^|\/)\./;

/** Reads every source file below `root`. Problems of reading are collected, never thrown. */
export function readSources(root: string): RawSources {
  const files = new Map<string, RawFile>();
  const problems: Problem[] = [];
  for (const file of listFiles(root, problems)) {
    if (READ.test(file)) files.set(file, readOne(root, file, problems));
    else if (OURS.test(file)) problems.push({ file, field: '', message: strayFile(file) });
  }
  return { files, problems };
}

/** Names of the folders below `parent`, for example the ids of all articles. */
export function folderNames(raw: RawSources, parent: string): string[] {
  const paths = [...raw.files.keys()].map((file) => file.split('/'));
  return [...new Set(paths.flatMap(([first, name, file]) => (first === parent && name && file ? name : [])))];
}

function listFiles(root: string, problems: Problem[]): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((file) => !HIDDEN.test(file))
      .sort();
  } catch {
    problems.push({ file: '', field: '', message: 'expected a readable folder, got none; check the path' });
    return [];
  }
}

function readOne(root: string, file: string, problems: Problem[]): RawFile {
  try {
    const parsed = parseYaml(file, readFileSync(join(root, file)));
    problems.push(...parsed.problems);
    return parsed;
  } catch {
    problems.push({ file, field: '', message: 'expected a readable file, got an error of the disk' });
    return { text: '', data: undefined };
  }
}

/** A mistyped name would otherwise count as a missing translation. */
function strayFile(file: string): string {
  const top = file.split('/')[0] ?? '';
  const [folder = top, name = top] =
    Object.entries(FOLDERS).find(([pattern]) => pattern.split('/')[0] === top) ?? [];
  const main = `${folder.replace('[^/]+', '<id>').split('/').slice(1).concat(name).join('/')}.yaml`;
  const languages = WRITTEN_LANGUAGES.map((language) => `${language}.yaml`).join(', ');
  if (LANGUAGE_FOLDERS.includes(top))
    return `expected one of ${languages}, got another file; rename or delete it`;
  return `expected ${main} or one of ${languages} beside it, got another file; rename or delete it`;
}
