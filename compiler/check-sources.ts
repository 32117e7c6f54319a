import { AGE_BANDS, COUNTRIES, PHASES } from '../src/model/vocabulary';
import { checkArticle } from './check-article';
import { checkChecklist, checkCoreSets } from './check-checklist';
import { checkCountry } from './check-country';
import { checkFolder, parseFolder, type CheckedFolder, type FolderKind } from './check-folder';
import { checkSourceList } from './check-source-list';
import { checkGlossary, checkPhrases, checkPrompts } from './check-wording';
import { checklistSchema, coreSetsSchema, type ChecklistFile } from './checklist-schema';
import { indexGuide } from './guide-index';
import type { GuideSources, Sourced } from './guide-sources';
import { parseFile } from './parse-file';
import type { Problem, StaleText } from './problem';
import type { RawSources } from './read-sources';
import {
  articleSchema,
  countrySchema,
  releaseSchema,
  type ArticleFile,
  type CountryFile,
} from './source-schema';
import {
  articleTextKeys,
  checklistTextKeys,
  countryTextKeys,
  glossaryTextKeys,
  phrasesTextKeys,
  promptsTextKeys,
} from './text-keys';
import {
  glossarySchema,
  phrasesSchema,
  promptsSchema,
  type GlossaryFile,
  type PhrasesFile,
  type PromptsFile,
} from './wording-schema';

export interface CheckedSources {
  /** Without every record that has problems. */
  sources: GuideSources;
  problems: Problem[];
  stale: StaleText[];
}

const ARTICLES: FolderKind<ArticleFile> = {
  main: 'article.yaml',
  schema: articleSchema,
  check: checkArticle,
  textKeys: articleTextKeys,
  carriesLaw: false,
};

const COUNTRY_FOLDERS: FolderKind<CountryFile> = {
  main: 'country.yaml',
  schema: countrySchema,
  check: checkCountry,
  textKeys: countryTextKeys,
  carriesLaw: true,
};

const CHECKLISTS: FolderKind<ChecklistFile> = {
  main: 'checklist.yaml',
  schema: checklistSchema,
  check: checkChecklist,
  textKeys: checklistTextKeys,
  carriesLaw: false,
};

const PROMPTS: FolderKind<PromptsFile> = {
  main: 'prompts.yaml',
  schema: promptsSchema,
  check: checkPrompts,
  textKeys: promptsTextKeys,
  carriesLaw: false,
};

const PHRASES: FolderKind<PhrasesFile> = {
  main: 'phrases.yaml',
  schema: phrasesSchema,
  check: checkPhrases,
  textKeys: phrasesTextKeys,
  carriesLaw: false,
};

const GLOSSARY: FolderKind<GlossaryFile> = {
  main: 'glossary.yaml',
  schema: glossarySchema,
  check: checkGlossary,
  textKeys: glossaryTextKeys,
  carriesLaw: false,
};

/** Checks everything that was read and tells all problems at once, those of reading included. */
export function checkSources(raw: RawSources): CheckedSources {
  const release = parseFile(raw, 'release.yaml', releaseSchema, 'run npm run guides:release');
  const list = checkSourceList(raw);
  const coreSets = parseFile(raw, 'checklists/core-sets.yaml', coreSetsSchema, 'add it');
  const articleNames = folderNames(raw, 'articles');
  const countryFolders = foldersOf(
    raw,
    'countries',
    COUNTRIES.map((id) => id.toLowerCase()),
  );
  const countryFiles = countryFolders.flatMap(
    (folder) => parseFolder(raw, folder, COUNTRY_FOLDERS).value ?? [],
  );
  const index = indexGuide(raw, new Set(articleNames), countryFiles);
  const check = <T>(folders: string[], kind: FolderKind<T>) =>
    folders.map((folder) => checkFolder(raw, parseFolder(raw, folder, kind), kind, index));
  const articles = check(foldersOf(raw, 'articles'), ARTICLES);
  const countries = check(countryFolders, COUNTRY_FOLDERS);
  const checklists = check(foldersOf(raw, 'checklists', PHASES), CHECKLISTS);
  const prompts = check(foldersOf(raw, 'prompts', AGE_BANDS), PROMPTS);
  const phrases = check(['phrases'], PHRASES);
  const glossary = check(['glossary'], GLOSSARY);
  const folders = [...articles, ...checklists, ...prompts, ...phrases, ...glossary, ...countries];
  const wrongSets = coreSets.value ? checkCoreSets(coreSets.value, index) : [];
  return {
    sources: {
      release: release.value,
      sources: list.sources,
      articles: sound(articles),
      countries: sound(countries),
      checklists: sound(checklists),
      coreSets: wrongSets.length === 0 ? coreSets.value : undefined,
      prompts: sound(prompts),
      phrases: sound(phrases),
      glossary: sound(glossary),
    },
    problems: [
      ...[raw, release, list, coreSets, ...folders].flatMap(({ problems }) => problems),
      ...wrongSets,
    ],
    stale: folders.flatMap(({ stale }) => stale),
  };
}

const sound = <T>(folders: CheckedFolder<T>[]): Sourced<T>[] => folders.flatMap(({ record }) => record ?? []);

function folderNames(raw: RawSources, parent: string): string[] {
  const paths = [...raw.files.keys()].map((file) => file.split('/'));
  return [...new Set(paths.flatMap(([first, name, file]) => (first === parent && name && file ? name : [])))];
}

/** Folders that must be there, and all others that are; a wrong name is told by the id inside. */
function foldersOf(raw: RawSources, parent: string, needed: readonly string[] = []): string[] {
  return [...new Set([...needed, ...folderNames(raw, parent)])].map((name) => `${parent}/${name}`);
}
