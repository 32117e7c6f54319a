import type { Language } from '../src/model/languages';
import type { ArticleFile, CountryFile, ReleaseFile, SourceRecord, TextFile } from './source-schema';

/** Complete files only: a language that is absent falls back. English is always present. */
export type Texts = Partial<Record<Language, TextFile>>;

export interface ArticleSources {
  article: ArticleFile;
  texts: Texts;
}

export interface CountrySources {
  country: CountryFile;
  texts: Texts;
}

/** The checked guide. Records with problems are left out, so that what is here can always be compiled. */
export interface GuideSources {
  /** Undefined before the first release. */
  release: ReleaseFile | undefined;
  sources: SourceRecord[];
  articles: ArticleSources[];
  countries: CountrySources[];
}
