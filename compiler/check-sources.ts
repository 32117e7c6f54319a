import { checkCoreSets } from './check-checklist';
import { checkFolder, parseFolder, type CheckedFolder, type FolderKind } from './check-folder';
import { parseLexicon } from './uzbek-lexicon';
import { addCyrillic } from './uzbek-texts-in-cyrillic';
import { checkRetired, parseRetired } from './check-retired';
import { checkSearchWords } from './check-search-words';
import { checkSourceList } from './check-source-list';
import { coreSetsSchema } from './checklist-schema';
import { ARTICLES, CHECKLISTS, COUNTRY_FOLDERS, GLOSSARY, PHRASES, PROMPTS } from './folder-kinds';
import { indexGuide } from './guide-index';
import type { GuideSources, Sourced } from './guide-sources';
import { parseFile } from './parse-file';
import type { Problem, StaleText } from './problem';
import { folderNames, type RawSources } from './read-sources';
import { releaseSchema } from './source-schema';

export interface CheckedSources {
  /** Without every record that has problems. */
  sources: GuideSources;
  problems: Problem[];
  stale: StaleText[];
}

/** Checks everything that was read and tells all problems at once, those of reading included. */
export function checkSources(raw: RawSources): CheckedSources {
  const release = parseFile(raw, 'release.yaml', releaseSchema, 'run npm run guides:release');
  const list = checkSourceList(raw);
  const coreSets = parseFile(raw, 'checklists/core-sets.yaml', coreSetsSchema, 'add it');
  const countryFiles = COUNTRY_FOLDERS.folders(raw).flatMap(
    (folder) => parseFolder(raw, folder, COUNTRY_FOLDERS).value ?? [],
  );
  const retired = parseRetired(raw);
  const articleIds = new Set(folderNames(raw, 'articles'));
  const index = indexGuide(raw, articleIds, countryFiles);
  const check = <T>(kind: FolderKind<T>) =>
    kind.folders(raw).map((folder) => checkFolder(raw, parseFolder(raw, folder, kind), kind, index));
  const articles = check(ARTICLES);
  const countries = check(COUNTRY_FOLDERS);
  const checklists = check(CHECKLISTS);
  const prompts = check(PROMPTS);
  const phrases = check(PHRASES);
  const glossary = check(GLOSSARY);
  const folders = [...articles, ...checklists, ...prompts, ...phrases, ...glossary, ...countries];
  const searchWords = checkSearchWords(raw, index);
  const wrongSets = coreSets.value ? checkCoreSets(coreSets.value, index) : [];
  const sources: GuideSources = {
    release: release.value,
    sources: list.sources,
    articles: sound(articles),
    countries: sound(countries),
    checklists: sound(checklists),
    coreSets: wrongSets.length === 0 ? coreSets.value : undefined,
    prompts: sound(prompts),
    phrases: sound(phrases),
    glossary: sound(glossary),
    searchWords: searchWords.words,
  };
  return {
    sources: addCyrillic(sources, parseLexicon(raw).lexicon),
    problems: [
      ...[raw, release, list, coreSets, retired, searchWords, ...folders].flatMap(({ problems }) => problems),
      ...wrongSets,
      ...checkRetired(retired.value ?? [], new Set([...articleIds, ...idsInLists(sources)])),
    ],
    stale: folders.flatMap(({ stale }) => stale),
  };
}

/** Ids of what stands in lists: items, prompts, phrases and terms. */
function idsInLists({ checklists, prompts, phrases, glossary }: GuideSources): string[] {
  const lists = [
    ...checklists.map(({ value }) => value.items),
    ...prompts.map(({ value }) => value.prompts),
    ...phrases.map(({ value }) => value.phrases),
    ...glossary.map(({ value }) => value.terms),
  ];
  return lists.flat().map(({ id }) => id);
}

const sound = <T>(folders: CheckedFolder<T>[]): Sourced<T>[] => folders.flatMap(({ record }) => record ?? []);
