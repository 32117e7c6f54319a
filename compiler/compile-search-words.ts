import { WRITTEN_LANGUAGES, writtenLanguageOf, type Language } from '../src/model/languages';
import type { SearchWordsEntry } from '../src/model/search-words';
import type { SearchWords } from './guide-sources';
import { sealEntry } from './seal-entry';

/**
 * The search words of a language. Words of danger are those of every language: who is in a hurry does not first
 * look which language the app is in.
 */
export function compileSearchWords(words: SearchWords, language: Language): SearchWordsEntry {
  const base = writtenLanguageOf(language);
  const others = WRITTEN_LANGUAGES.filter((it) => it !== base);
  return sealEntry<SearchWordsEntry>({
    kind: 'search-words',
    id: 'search-words',
    revision: 1,
    language,
    review: 'draft',
    stale: false,
    groups: words[base]?.groups ?? [],
    danger: [base, ...others].map((it) => ({
      language: it,
      lines: words[it]?.danger ?? [],
      together: words[it]?.dangerTogether ?? [],
    })),
  });
}
