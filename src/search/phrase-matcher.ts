import type { QueryWord } from './query-words';

/** Words that stand together, and what they stand for. */
export interface Pattern<T> {
  words: readonly QueryWord[];
  value: T;
}

/** A pattern found in a query. */
export interface Found<T> {
  value: T;
  /** Places of its words in the query. */
  places: number[];
  /** How many of the words are written just so; the others share a stem. */
  exact: number;
}

/** So many other words may stand between two words of a pattern. */
const GAP = 1;

/**
 * Finds the few of thousands of patterns that a query could hold at all, by their first word, in the order of the
 * list. Asked at every letter that is typed.
 */
export function indexPatterns<P extends { words: readonly QueryWord[] }>(
  patterns: readonly P[],
): (query: readonly QueryWord[]) => P[] {
  const bySign = new Map<string, number[]>();
  for (const [place, { words }] of patterns.entries()) {
    const [head] = words;
    const beginnings = isFree(words) ? words : head ? [head] : [];
    for (const sign of new Set(beginnings.flatMap(signsOf))) {
      const places = bySign.get(sign) ?? [];
      places.push(place);
      bySign.set(sign, places);
    }
  }
  return (query) => {
    const places = new Set(query.flatMap(signsOf).flatMap((sign) => bySign.get(sign) ?? []));
    return [...places].sort((a, b) => a - b).flatMap((place) => patterns[place] ?? []);
  };
}

/** Two words of which `isAlike` is true share one of these. */
function signsOf({ link, alike, terms }: QueryWord): string[] {
  if (link) return [`link ${link}`];
  const stems = [...terms.stems, ...terms.shortStems].map((stem) => `stem ${stem}`);
  return [...alike, ...stems];
}

/** The longest patterns that a query holds, from its beginning, none sharing a word with another. */
export function findPatterns<T>(query: readonly QueryWord[], patterns: readonly Pattern<T>[]): Found<T>[] {
  const found = patterns.flatMap((pattern) => placesOf(query, pattern));
  found.sort((a, b) => b.places.length - a.places.length || b.exact - a.exact || first(a) - first(b));
  const taken = new Set<number>();
  return found.filter(({ places }) => {
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
}

/** Whether a query holds all words of a pattern, in whatever order. */
export function holdsAll(query: readonly QueryWord[], words: readonly QueryWord[]): boolean {
  const pairs = words.map((word) =>
    query.filter((typed) => isAlike(typed, word, words)).map((typed) => ({ typed, word })),
  );
  return pairs.length > 0 && pairs.every((found) => found.length > 0) && isAnchored(pairs.flat());
}

function placesOf<T>(query: readonly QueryWord[], { words, value }: Pattern<T>): Found<T>[] {
  const orders = isFree(words) ? [words, [...words].reverse()] : [words];
  return orders.flatMap((order) => placesInOrder(query, { words: order, value }));
}

/** Two plain words mean the same either way round: «меняет показания», «показания меняет». "Not" keeps its place, and who answers whom is no matter of taste. */
const isFree = (words: readonly QueryWord[]): boolean =>
  words.length === 2 && words.every(({ link, isTheme }) => link === undefined && !isTheme);

function placesInOrder<T>(query: readonly QueryWord[], { words, value }: Pattern<T>): Found<T>[] {
  const found: Found<T>[] = [];
  for (let start = 0; start < query.length; start += 1) {
    const places = placesFrom(query, words, start);
    if (places.length === 0 || places.length < words.length) continue;
    const pairs = words.flatMap((word, at) => {
      const typed = query[places[at] ?? -1];
      return typed ? [{ typed, word }] : [];
    });
    if (!isAnchored(pairs)) continue;
    const exact = words.filter((word, at) => isSame(query[places[at] ?? -1], word)).length;
    found.push({ value, places, exact });
  }
  return found;
}

/** Places of the words, the first one at `start`; fewer where they end. */
function placesFrom(query: readonly QueryWord[], words: readonly QueryWord[], start: number): number[] {
  const places: number[] = [];
  for (const word of words) {
    const from = places.length === 0 ? start : (places.at(-1) ?? 0) + 1;
    const to = places.length === 0 ? start : from + GAP;
    const place = query.findIndex((typed, at) => at >= from && at <= to && isAlike(typed, word, words));
    if (place < 0) break;
    places.push(place);
  }
  return places;
}

const first = ({ places }: Found<unknown>): number => places[0] ?? 0;

const isSame = (typed: QueryWord | undefined, { terms }: QueryWord): boolean =>
  typed?.terms.keys.some((key) => terms.keys.includes(key)) === true;

/** Beside another word of its pattern, a short stem will do: «қолын кесіп» is «қолын кесті». */
function isAlike(typed: QueryWord, word: QueryWord, words: readonly QueryWord[]): boolean {
  return isSurelyAlike(typed, word) || (words.length > 1 && isLooselyAlike(typed, word));
}

function isSurelyAlike(typed: QueryWord, word: QueryWord): boolean {
  if (typed.link || word.link) return typed.link === word.link;
  return [...word.alike].some((term) => typed.alike.has(term));
}

function isLooselyAlike(typed: QueryWord, word: QueryWord): boolean {
  if (typed.link || word.link) return false;
  const stems = [...typed.terms.stems, ...typed.terms.shortStems];
  return [...word.terms.stems, ...word.terms.shortStems].some((stem) => stems.includes(stem));
}

interface Pair {
  typed: QueryWord;
  word: QueryWord;
}

/** Whether a telling word of a pattern was found surely; short stems alone are too vague. */
function isAnchored(pairs: readonly Pair[]): boolean {
  const telling = pairs.filter(({ word }) => !word.link && !word.isTheme);
  return (telling.length > 0 ? telling : pairs).some(({ typed, word }) => isSurelyAlike(typed, word));
}
