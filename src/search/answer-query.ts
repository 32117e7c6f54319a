import type { Facets, SearchDocument } from './documents';
import type { HitKind } from '../model/search-words';
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
  /** Patterns that a query could hold. */
  patterns(query: readonly QueryWord[]): Pattern<ReadGroup>[];
  isDanger(text: string, correct: boolean): boolean;
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
export function answerQuery(
  searched: Searched,
  query: string,
  { filter, exact = false }: SearchOptions,
): Answer {
  const readings = readingsOf(query, searched.language);
  const danger = readings.some(({ text, isCorrected }) => searched.isDanger(text, !isCorrected));
  for (const reading of readings) {
    const found = search(searched, reading, { correct: false, exact });
    // A guess at what was meant must fit wholly, and so must what keeps the guesses from being tried.
    const whole = found.filter(({ coverage, isSure }) => coverage === 1 && (isSure || !exact));
    if (whole.length > 0) {
      const corrected = reading.isCorrected ? reading.text : undefined;
      return toAnswer(searched, exact ? whole : found, { corrected, danger, filter });
    }
  }
  const found = exact ? [] : search(searched, { text: query, isCorrected: false }, { correct: true, exact });
  return toAnswer(searched, found, { corrected: correctedText(searched, query), danger, filter });
}

function readingsOf(query: string, language: SearchLanguage | undefined): Reading[] {
  const others = [
    ...swapLayout(query, language),
    ...(language === 'ru' || language === 'kk' ? [toCyrillic(query)] : []),
  ];
  const different = others.filter((text) => text.trim() !== query.trim().toLowerCase() && text !== query);
  return [{ text: query, isCorrected: false }, ...different.map((text) => ({ text, isCorrected: true }))];
}

interface Manner {
  /** Whether slips are put right. */
  correct: boolean;
  /** Whether only what is written so counts. */
  exact: boolean;
}

function search(searched: Searched, { text, isCorrected }: Reading, { correct, exact }: Manner): RankedHit[] {
  const { index, patterns, documents, hitCount, vocabulary } = searched;
  const manner = exact ? withoutStems : isCorrected ? strict : undefined;
  const words = manner ? searched.read(text).map(manner) : searched.read(text);
  const corrections = ({ terms }: QueryWord) =>
    correct && !vocabulary.has(terms) ? vocabulary.correct(terms) : [];
  const slots = makeSlots(words, { index, patterns, corrections });
  return slots.length > 0 ? rankHits(slots, documents, hitCount) : [];
}

/** A guess is not guessed at further: neither unfinished nor by three letters. */
function strict(word: QueryWord): QueryWord {
  return { ...word, isLast: false, terms: { ...word.terms, shortStems: [] } };
}

/** A word of another language is easily like a form of one of this: «борщ» is no «bor». */
function withoutStems(word: QueryWord): QueryWord {
  return { ...word, isLast: false, terms: { ...word.terms, stems: [], shortStems: [] } };
}

interface Found {
  corrected: string | undefined;
  danger: boolean;
  filter: SearchOptions['filter'];
}

function toAnswer(searched: Searched, found: readonly RankedHit[], context: Found): Answer {
  const { corrected, danger, filter } = context;
  const best = found[0]?.score ?? 0;
  const kept = found.filter(({ score, coverage }) => coverage === 1 || score >= TAIL * best);
  const wanted = kept.map(toHit).filter(({ facets }) => !filter || filter(facets));
  const hits = (danger ? withDangerFirst(searched, wanted) : wanted).slice(0, MOST_HITS);
  return {
    danger,
    hits,
    groups: groupByKind(hits),
    ...(corrected !== undefined && found.length > 0 ? { corrected } : {}),
  };
}

function toHit({ document, section, score, coverage, isSure, terms }: RankedHit): Hit {
  return {
    ...shownOf(document),
    score,
    terms,
    isWeak: coverage < 1 || !isSure,
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

/** The query with every unknown word replaced by the nearest known one; undefined when there is none. */
function correctedText({ vocabulary, read }: Searched, text: string): string | undefined {
  const terms = new Map(read(text).map((word) => [word.word, word.terms]));
  const words = splitWords(text).map(({ word }) => word);
  const corrected = words.map((word) => {
    const own = terms.get(word);
    return own && !vocabulary.has(own) ? (vocabulary.correct(own)[0]?.surface ?? word) : word;
  });
  return corrected.some((word, place) => word !== words[place]) ? corrected.join(' ') : undefined;
}
