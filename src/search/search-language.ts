import { isLanguage, writtenLanguageOf, type WrittenLanguage } from '../model/languages';

/** The languages that search knows the grammar of. */
export type SearchLanguage = WrittenLanguage;

/** `uz-Cyrl` is searched as `uz`: words become the same keys in either script. Unknown languages have no grammar. */
export const searchLanguageOf = (language: string): SearchLanguage | undefined =>
  isLanguage(language) ? writtenLanguageOf(language) : undefined;
