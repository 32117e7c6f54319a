import type { Language, WrittenLanguage } from '../src/model/languages';
import type { ChecklistFile, CoreSetsFile } from './checklist-schema';
import type { ArticleFile, CountryFile, ReleaseFile, SourceRecord, TextFile } from './source-schema';
import type { SearchWordsFile } from './search-schema';
import type { GlossaryFile, PhrasesFile, PromptsFile } from './wording-schema';

/** Complete files only: a language that is absent falls back. English is always present. */
export type Texts = Partial<Record<Language, TextFile>>;

/** Those without problems. */
export type SearchWords = Partial<Record<WrittenLanguage, SearchWordsFile>>;

/** A folder of sources: what is the same in every language, and its texts. */
export interface Sourced<T> {
  value: T;
  texts: Texts;
}

/** The checked guide. Records with problems are left out, so that what is here can always be compiled. */
export interface GuideSources {
  /** Undefined before the first release. */
  release: ReleaseFile | undefined;
  sources: SourceRecord[];
  articles: Sourced<ArticleFile>[];
  countries: Sourced<CountryFile>[];
  checklists: Sourced<ChecklistFile>[];
  /** Undefined when it has problems. */
  coreSets: CoreSetsFile | undefined;
  prompts: Sourced<PromptsFile>[];
  phrases: Sourced<PhrasesFile>[];
  glossary: Sourced<GlossaryFile>[];
  searchWords: SearchWords;
}
