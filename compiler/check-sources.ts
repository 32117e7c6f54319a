import { COUNTRIES } from '../src/model/vocabulary';
import { checkArticle } from './check-article';
import { checkCountry } from './check-country';
import { checkFolder, parseFolder, type FolderKind } from './check-folder';
import { checkSourceList } from './check-source-list';
import { indexGuide } from './guide-index';
import type { GuideSources } from './guide-sources';
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
import { articleTextKeys, countryTextKeys } from './text-keys';

export interface CheckedSources {
  /** Without every record that has problems. */
  sources: GuideSources;
  problems: Problem[];
  stale: StaleText[];
}

const ARTICLES: FolderKind<ArticleFile> = {
  parent: 'articles',
  main: 'article.yaml',
  schema: articleSchema,
  check: checkArticle,
  textKeys: articleTextKeys,
  carriesLaw: false,
};

const COUNTRY_FOLDERS: FolderKind<CountryFile> = {
  parent: 'countries',
  main: 'country.yaml',
  schema: countrySchema,
  check: checkCountry,
  textKeys: countryTextKeys,
  carriesLaw: true,
};

/** Checks everything that was read and tells all problems at once, those of reading included. */
export function checkSources(raw: RawSources): CheckedSources {
  const release = parseFile(raw, 'release.yaml', releaseSchema, 'run npm run guides:release');
  const list = checkSourceList(raw);
  const parsedArticles = folderNames(raw, 'articles').map((name) => parseFolder(raw, name, ARTICLES));
  const parsedCountries = countryNames(raw).map((name) => parseFolder(raw, name, COUNTRY_FOLDERS));
  const index = indexGuide(
    raw.files.get('sources.yaml')?.data,
    new Set(parsedArticles.map(({ name }) => name)),
    parsedCountries.flatMap(({ value }) => value ?? []),
  );
  const articles = parsedArticles.map((folder) => checkFolder(raw, folder, ARTICLES, index));
  const countries = parsedCountries.map((folder) => checkFolder(raw, folder, COUNTRY_FOLDERS, index));
  const folders = [...articles, ...countries];
  return {
    sources: {
      release: release.value,
      sources: list.sources,
      articles: articles.flatMap(({ record }) =>
        record ? { article: record.value, texts: record.texts } : [],
      ),
      countries: countries.flatMap(({ record }) =>
        record ? { country: record.value, texts: record.texts } : [],
      ),
    },
    problems: [raw, release, list, ...folders].flatMap(({ problems }) => problems),
    stale: folders.flatMap(({ stale }) => stale),
  };
}

function folderNames(raw: RawSources, parent: string): string[] {
  const paths = [...raw.files.keys()].map((file) => file.split('/'));
  return [...new Set(paths.flatMap(([first, name]) => (first === parent && name ? name : [])))];
}

/** Every country of the vocabulary is needed; a folder of another name is checked too, and its id refused. */
function countryNames(raw: RawSources): string[] {
  return [...new Set([...COUNTRIES.map((id) => id.toLowerCase()), ...folderNames(raw, 'countries')])];
}
