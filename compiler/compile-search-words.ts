import { LANGUAGES, type Language } from '../src/model/languages';
import type { SearchWordsEntry } from '../src/model/search-words';
import type { SearchWords } from './guide-sources';
import { sealEntry } from './seal-entry';

/**
 * The search words of a language. Words of danger are those of every language: who is in a hurry does not first
 * look which language the app is in.
 */
export function compileSearchWords(words: SearchWords, language: Language): SearchWordsEntry {
  const own = words[language];
  const languages = [language, ...LANGUAGES.filter((it) => it !== language)];
  return sealEntry<SearchWordsEntry>({
    kind: 'search-words',
    id: 'search-words',
    revision: 1,
    language,
    review: 'draft',
    stale: false,
    groups: own?.groups ?? [],
    danger: languages.map((it) => ({ language: it, lines: words[it]?.danger ?? [] })),
  });
}
