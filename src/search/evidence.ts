import type { default as MiniSearch, SearchResult } from 'minisearch';
import type { SearchDocument } from './documents';
import type { QueryWord } from './query-words';
import { stemTerm, surfaceTerm, type WordTerms } from './word-terms';

/** How well a document answers one word of a query. */
export interface Evidence {
  /** 1 for the best document of the word. */
  score: number;
  /** Found in what the document is called, not only in its text. */
  inTitle: boolean;
  /** By the word itself or its meaning, not by a longer word that begins so or by a correction. */
  isSure: boolean;
  /** An editor named it as the answer to these words. */
  isNamed?: boolean;
  /** Terms of the index by which it was found. */
  terms: ReadonlySet<string>;
}

/** By id of the document. */
export type EvidenceOf = Map<string, Evidence>;

/** How sure each way of finding a word is. The order is the order of trust. */
const TRUST = { surface: 1, key: 0.9, stem: 0.75, shortStem: 0.5, prefix: 0.45, correction: 0.55 } as const;

const BOOST = { title: 4, heading: 2, text: 1 };
/** Every second title names a child: there it says no more than in a text. */
const THEME_BOOST = { title: 0.5, heading: 0.5, text: 1 };

/** A word that is being typed is looked for from two letters, a finished one by its beginning from four. */
const SHORTEST_UNFINISHED = 2;
const SHORTEST_PREFIX = 4;

/** Terms are ready; MiniSearch must not divide them again. */
const AS_IT_IS = { tokenize: (term: string) => [term], processTerm: (term: string) => term };

export type Index = MiniSearch<SearchDocument>;

/** Where a word is found, by every form of it. */
export function findWord(index: Index, word: QueryWord, corrections: readonly WordTerms[]): EvidenceOf {
  const { terms, isLast } = word;
  const found = findForms(index, word, true);
  const ask = asker(index, found, word);
  for (const key of terms.keys) {
    if (key.length >= (isLast ? SHORTEST_UNFINISHED : SHORTEST_PREFIX))
      ask(key, TRUST.prefix, { prefix: true, isSure: isLast });
  }
  for (const { keys, stems } of corrections) {
    for (const term of [...keys, ...stems.map(stemTerm)]) ask(term, TRUST.correction, { isSure: false });
  }
  return found;
}

/**
 * Where a whole word is found, without its beginnings.
 * @param everyForm also just as it is written, and by a stem that other words share
 */
export function findForms(index: Index, word: QueryWord, everyForm: boolean): EvidenceOf {
  const { surface, keys, stems, shortStems } = word.terms;
  const found: EvidenceOf = new Map();
  const ask = asker(index, found, word);
  if (everyForm) ask(surfaceTerm(surface), TRUST.surface);
  for (const key of keys) ask(key, TRUST.key);
  for (const stem of stems) ask(stemTerm(stem), TRUST.stem);
  for (const stem of everyForm ? shortStems : []) ask(stemTerm(stem), TRUST.shortStem);
  return found;
}

function asker(index: Index, found: EvidenceOf, { isTheme }: QueryWord) {
  const boost = isTheme ? THEME_BOOST : BOOST;
  return (term: string, trust: number, { prefix = false, isSure = true } = {}) =>
    collect(found, index.search(term, { ...AS_IT_IS, boost, prefix }), trust, isSure);
}

function collect(found: EvidenceOf, results: readonly SearchResult[], trust: number, isSure: boolean): void {
  for (const { id, score, match } of results) {
    const inTitle = Object.values(match).some((fields) => fields.includes('title'));
    const terms = new Set(Object.keys(match));
    add(found, id as string, { score: score * trust, inTitle, isSure, terms });
  }
}

/** Documents that have all of several words, each as good as its words are on the average. */
export function findTogether(parts: readonly EvidenceOf[]): EvidenceOf {
  const [first = new Map<string, Evidence>(), ...others] = parts;
  const together: EvidenceOf = new Map();
  for (const id of first.keys()) {
    const found = parts.flatMap((part) => part.get(id) ?? []);
    if (found.length <= others.length) continue;
    together.set(id, {
      score: found.reduce((sum, { score }) => sum + score, 0) / found.length,
      inTitle: found.every(({ inTitle }) => inTitle),
      isSure: found.every((part) => part.isSure),
      terms: new Set(found.flatMap(({ terms }) => [...terms])),
    });
  }
  return together;
}

/** Adds more evidence at its share of trust; of each document the better one counts. */
export function addTo(found: EvidenceOf, more: EvidenceOf, share: number): void {
  for (const [id, evidence] of more) add(found, id, { ...evidence, score: evidence.score * share });
}

function add(found: EvidenceOf, id: string, { score, inTitle, isSure, isNamed, terms }: Evidence): void {
  const before = found.get(id);
  found.set(id, {
    score: Math.max(score, before?.score ?? 0),
    inTitle: inTitle || before?.inTitle === true,
    isSure: isSure || before?.isSure === true,
    isNamed: isNamed === true || before?.isNamed === true,
    terms: new Set([...(before?.terms ?? []), ...terms]),
  });
}

/** What nothing is called by is at best mentioned. */
const TEXT_ONLY = 0.6;

/** The same with the best document at 1, so that words can be weighed against each other. */
export function scaled(found: EvidenceOf): EvidenceOf {
  const all = [...found.values()];
  const best = Math.max(...all.map(({ score }) => score));
  const most = all.some(({ inTitle }) => inTitle) ? 1 : TEXT_ONLY;
  return new Map([...found].map(([id, it]) => [id, { ...it, score: (it.score / best) * most }]));
}
