/** The languages that search knows the grammar of; a language in another script is searched as its base. */
export const SEARCH_LANGUAGES = ['en', 'ru', 'kk', 'uz'] as const;

export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

/** `uz-Cyrl` is searched as `uz`: words become the same keys in either script. Unknown languages have no grammar. */
export function searchLanguageOf(language: string): SearchLanguage | undefined {
  const [base] = language.split('-');
  return SEARCH_LANGUAGES.find((known) => known === base);
}
