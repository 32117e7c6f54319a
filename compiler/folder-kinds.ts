import { AGE_BANDS, COUNTRIES, PHASES } from '../src/model/vocabulary';
import { checkArticle } from './check-article';
import { checkChecklist } from './check-checklist';
import { checkCountry } from './check-country';
import type { FolderKind } from './check-folder';
import { checkGlossary, checkPhrases, checkPrompts } from './check-wording';
import { checklistSchema, type ChecklistFile } from './checklist-schema';
import { folderNames, type RawSources } from './read-sources';
import { articleSchema, countrySchema, type ArticleFile, type CountryFile } from './source-schema';
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

export const ARTICLES: FolderKind<ArticleFile> = {
  main: 'article.yaml',
  folders: (raw) => foldersOf(raw, 'articles'),
  schema: articleSchema,
  check: checkArticle,
  textKeys: articleTextKeys,
  carriesLaw: false,
};

export const COUNTRY_FOLDERS: FolderKind<CountryFile> = {
  main: 'country.yaml',
  folders: (raw) =>
    foldersOf(
      raw,
      'countries',
      COUNTRIES.map((id) => id.toLowerCase()),
    ),
  schema: countrySchema,
  check: checkCountry,
  textKeys: countryTextKeys,
  carriesLaw: true,
};

export const CHECKLISTS: FolderKind<ChecklistFile> = {
  main: 'checklist.yaml',
  folders: (raw) => foldersOf(raw, 'checklists', PHASES),
  schema: checklistSchema,
  check: checkChecklist,
  textKeys: checklistTextKeys,
  carriesLaw: false,
};

export const PROMPTS: FolderKind<PromptsFile> = {
  main: 'prompts.yaml',
  folders: (raw) => foldersOf(raw, 'prompts', AGE_BANDS),
  schema: promptsSchema,
  check: checkPrompts,
  textKeys: promptsTextKeys,
  carriesLaw: false,
};

export const PHRASES: FolderKind<PhrasesFile> = {
  main: 'phrases.yaml',
  folders: () => ['phrases'],
  schema: phrasesSchema,
  check: checkPhrases,
  textKeys: phrasesTextKeys,
  carriesLaw: false,
};

export const GLOSSARY: FolderKind<GlossaryFile> = {
  main: 'glossary.yaml',
  folders: () => ['glossary'],
  schema: glossarySchema,
  check: checkGlossary,
  textKeys: glossaryTextKeys,
  carriesLaw: false,
};

/** Folders that must be there, and all others that are; a wrong name is told by the id inside. */
function foldersOf(raw: RawSources, parent: string, needed: readonly string[] = []): string[] {
  return [...new Set([...needed, ...folderNames(raw, parent)])].map((name) => `${parent}/${name}`);
}
