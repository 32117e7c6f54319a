import type { Language } from '../../src/model/languages';
import type { SearchWordsEntry } from '../../src/model/search-words';
import { PACK_FORMAT, type ArticleEntry, type Entry, type Pack } from '../../src/model/pack-format';

const COMMON = { revision: 1, review: 'draft', stale: false, hash: '0' } as const;

/** An article with one section. */
export function article(language: Language, id: string, title: string, text = ''): ArticleEntry {
  return {
    ...COMMON,
    kind: 'article',
    id,
    language,
    title,
    summary: '',
    topic: 'rules',
    conversation: 'both',
    roles: [],
    contexts: [],
    notFor: [],
    sections: [{ id: 'now', heading: '', blocks: [{ type: 'text', text, sources: [] }] }],
    related: [],
    items: [],
    prompts: [],
    terms: [],
  };
}

export function searchWords(
  language: Language,
  groups: SearchWordsEntry['groups'],
  danger: SearchWordsEntry['danger'] = [],
): SearchWordsEntry {
  return { ...COMMON, kind: 'search-words', id: 'search-words', language, groups, danger };
}

export function packOf(language: Language, entries: Entry[]): Pack {
  return { format: PACK_FORMAT, release: 1, language, entries };
}
