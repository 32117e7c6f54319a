import MiniSearch from 'minisearch';
import type { Pack } from '../model/pack-format';
import type { SearchWordsEntry } from '../model/search-words';
import { DANGER } from '../model/situations';
import { answerQuery, type Answer, type Searched, type SearchOptions } from './answer-query';
import { holdsDanger, readDanger } from './danger';
import { makeDocuments, type SearchDocument } from './documents';
import { splitWords } from './normalise';
import { indexPatterns, type Pattern } from './phrase-matcher';
import { readWords, type QueryWord } from './query-words';
import type { RankedDocument } from './rank';
import { searchLanguageOf } from './search-language';
import type { ReadGroup } from './slots';
import { wordRoles } from './stop-words';
import { makeVocabulary } from './vocabulary';
import { indexTerms, wordTerms, type WordTerms } from './word-terms';

/** The guide of one language, ready to be searched. */
export interface SearchIndex {
  language: string;
  search(query: string, options?: SearchOptions): Answer;
}

/** Makes the index of a pack at once: some hundred milliseconds. */
export function buildSearchIndex(pack: Pack): SearchIndex {
  const { index, documents, finish } = prepare(pack);
  index.addAll(documents);
  return finish();
}

/** Documents that are added before a waiting query gets its turn. */
const AT_ONCE = 12;

/** The same in small steps, so that its thread can answer in another language meanwhile. */
export async function openSearchIndex(pack: Pack): Promise<SearchIndex> {
  const { index, documents, finish } = prepare(pack);
  await index.addAllAsync(documents, { chunkSize: AT_ONCE });
  return finish();
}

interface Prepared {
  index: MiniSearch<SearchDocument>;
  documents: SearchDocument[];
  /** What stands on the words of all documents, once they have been added. */
  finish(): SearchIndex;
}

function prepare(pack: Pack): Prepared {
  const language = searchLanguageOf(pack.language);
  const roles = wordRoles(language);
  const words = new Map<string, WordTerms>();
  const makeTerms = wordTerms(language);
  const analyse = (word: string): WordTerms => {
    const terms = makeTerms(word);
    words.set(terms.surface, terms);
    return terms;
  };
  const read = (text: string) => readWords(text, makeTerms, roles);
  const documents = makeDocuments(pack);
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'heading', 'text'],
    extractField: (document, field) => fieldOf(document, field),
    tokenize: (text) => splitWords(text).map(({ word }) => word),
    processTerm: (word, field) => {
      const terms = analyse(word);
      // In running text they would only answer unfinished words: «кот» is not «который».
      return field === 'text' && roles.namesOf(terms).some(roles.isStop) ? null : indexTerms(terms);
    },
  });
  return { index, documents, finish };

  function finish(): SearchIndex {
    const lists = pack.entries.find((entry): entry is SearchWordsEntry => entry.kind === 'search-words');
    const patterns = readGroups(lists, read);
    const danger = readDanger(lists?.danger ?? [], language);
    const patternWords = [...patterns.flatMap((pattern) => pattern.words), ...danger.ownWords];
    const vocabulary = makeVocabulary([...words.values(), ...patternWords.map(({ terms }) => terms)]);
    const searched: Searched = {
      index,
      documents: new Map(documents.map((document) => [document.id, ranked(document, read)])),
      hitCount: new Set(documents.map(({ hit }) => hit)).size,
      patterns: indexPatterns(patterns),
      isDanger: (text, correct) => holdsDanger(danger, text, correct ? vocabulary : undefined),
      dangerHit: `article/${DANGER}`,
      vocabulary,
      read,
      language,
    };
    return {
      language: pack.language,
      search: (query, options = {}) => answerQuery(searched, query, options),
    };
  }
}

function fieldOf({ id, words }: SearchDocument, field: string): string {
  return field === 'id' ? id : words[field as keyof typeof words];
}

function ranked(document: SearchDocument, read: (text: string) => QueryWord[]): RankedDocument {
  const names = document.title.split(';').map((name) => read(name).filter(({ isTheme }) => !isTheme).length);
  return { ...document, titleWords: Math.max(1, Math.min(...names)) };
}

function readGroups(
  lists: SearchWordsEntry | undefined,
  read: (text: string) => QueryWord[],
): Pattern<ReadGroup>[] {
  return (lists?.groups ?? []).flatMap(({ words, means, find }) => {
    const patterns = words.map(read);
    const isDenied = (line: QueryWord[]) => line.some(({ link }) => link);
    const value = { find, means: means.map(read), words: patterns.filter((line) => !isDenied(line)) };
    return patterns.map((line) => ({ words: line, value }));
  });
}
