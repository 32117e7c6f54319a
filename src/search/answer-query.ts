import type { Facets, HitKind, SearchDocument } from './documents';
import type { Index } from './evidence';
import { swapLayout, toCyrillic } from './layout';
import { splitWords } from './normalise';
import type { Pattern } from './phrase-matcher';
import type { QueryWord } from './query-words';
import { rankHits, type RankedDocument, type RankedHit } from './rank';
import type { SearchLanguage } from './search-language';
import { makeSlots, type ReadGroup } from './slots';
import type { Vocabulary } from './vocabulary';

export interface SearchOptions {
  /** Which hits are wanted, for example by role. */
  filter?: (facets: Facets) => boolean;
  /** Only hits that have every word as it is written: for languages that the person did not choose. */
  exact?: boolean;
}

/** What is shown of something found. */
export interface Hit {
  /** Kind and id: `article/crying`. */
  key: string;
  id: string;
  kind: HitKind;
  title: string;
  /** Comparable within one answer only. */
  score: number;
  /** The language that the text is in. */
  language: string;
  section?: { id: string; heading: string };
  /** Only beside an utterance to avoid: what to say instead. */
  better?: string;
  facets: Facets;
  /** Terms by which it was found, for `findMarks`. */
  terms: ReadonlySet<string>;
  /** It lacks a word of the query, or was found by a correction only. */
  isWeak: boolean;
}

export interface Answer {
  /** The words mean danger to life: Help now comes before everything. */
  danger: boolean;
  /** Best first. */
  hits: Hit[];
  /** The same hits by kind; the kind with the best hit first. */
  groups: { kind: HitKind; hits: Hit[] }[];
  /** What was searched instead of what was typed. */
  corrected?: string;
}

/** What an index has ready for queries. */
export interface Searched {
  index: Index;
  documents: ReadonlyMap<string, RankedDocument>;
  hitCount: number;
  patterns: readonly Pattern<ReadGroup>[];
  isDanger(text: string): boolean;
  dangerHit: string;
  vocabulary: Vocabulary;
  read(text: string): QueryWord[];
  language: SearchLanguage | undefined;
}

interface Reading {
  text: string;
  isCorrected: boolean;
}

/** Further down than this share of the best hit, what lacks a word is no answer. */
const TAIL = 0.2;
const MOST_HITS = 60;

/**
 * Answers a query: as it is written; only if that finds nothing, on the other keyboard and in the other alphabet;
 * only then with slips corrected. Nothing is better than nonsense.
 */
export function answerQuery(searched: Searched, query: string, { filter, exact }: SearchOptions): Answer {
  const readings = readingsOf(query, searched.language);
  const danger = readings.some(({ text }) => searched.isDanger(text));
  const stages = exact ? [false] : [false, true];
  for (const correct of stages) {
    for (const reading of readings) {
      const found = search(searched, reading.text, correct);
      const isWhole = found.some(({ coverage }) => coverage === 1);
      if (found.length === 0 || (!isWhole && (!correct || exact))) continue;
      return toAnswer(searched, found, { reading, correct, danger, filter });
    }
  }
  return toAnswer(searched, [], { reading: { text: query, isCorrected: false }, correct: false, danger, filter });
}

function readingsOf(query: string, language: SearchLanguage | undefined): Reading[] {
  const others = [swapLayout(query), ...(language === 'ru' || language === 'kk' ? [toCyrillic(query)] : [])];
  const different = others.filter((text) => text.trim() !== query.trim().toLowerCase() && text !== query);
  return [{ text: query, isCorrected: false }, ...different.map((text) => ({ text, isCorrected: true }))];
}

function search(searched: Searched, text: string, correct: boolean): RankedHit[] {
  const { index, patterns, documents, hitCount, vocabulary } = searched;
  const words = searched.read(text);
  const corrections = ({ terms }: QueryWord) =>
    correct && !vocabulary.has(terms) ? vocabulary.correct(terms) : [];
  const slots = makeSlots(words, { index, patterns, corrections });
  return slots.length > 0 ? rankHits(slots, documents, hitCount) : [];
}

interface Found {
  reading: Reading;
  correct: boolean;
  danger: boolean;
  filter: SearchOptions['filter'];
}

function toAnswer(searched: Searched, found: readonly RankedHit[], context: Found): Answer {
  const { reading, correct, danger, filter } = context;
  const best = found[0]?.score ?? 0;
  const kept = found.filter(({ score, coverage }) => coverage === 1 || score >= TAIL * best);
  const wanted = kept
    .map((hit) => toHit(hit, correct))
    .filter(({ facets }) => !filter || filter(facets));
  const hits = (danger ? withDangerFirst(searched, wanted) : wanted).slice(0, MOST_HITS);
  const corrected = reading.isCorrected ? reading.text : correct ? correctedText(searched, reading.text) : undefined;
  return {
    danger,
    hits,
    groups: groupByKind(hits),
    ...(corrected !== undefined && found.length > 0 ? { corrected } : {}),
  };
}

function toHit({ document, section, score, coverage, terms }: RankedHit, correct: boolean): Hit {
  return {
    ...shownOf(document),
    score,
    terms,
    isWeak: coverage < 1 || correct,
    ...(section ? { section } : {}),
  };
}

function shownOf({ hit, entry, kind, title, language, better, facets }: SearchDocument) {
  return { key: hit, id: entry, kind, title, language, facets, ...(better === undefined ? {} : { better }) };
}

/** No filter hides what may save a life. */
function withDangerFirst({ documents, dangerHit }: Searched, hits: readonly Hit[]): Hit[] {
  const document = documents.get(dangerHit);
  if (!document) return [...hits];
  const found = hits.find(({ key }) => key === dangerHit);
  const others = hits.filter(({ key }) => key !== dangerHit);
  const score = 2 * Math.max(1, ...hits.map((hit) => hit.score));
  return [{ ...shownOf(document), terms: new Set<string>(), isWeak: false, ...found, score }, ...others];
}

function groupByKind(hits: readonly Hit[]): Answer['groups'] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

/** The query with every unknown word replaced by the nearest known one. */
function correctedText({ vocabulary, read }: Searched, text: string): string {
  const byWord = new Map(read(text).map(({ word, terms }) => [word, terms]));
  return splitWords(text)
    .map(({ word }) => {
      const terms = byWord.get(word);
      return terms && !vocabulary.has(terms) ? (vocabulary.correct(terms)[0]?.surface ?? word) : word;
    })
    .join(' ');
}
