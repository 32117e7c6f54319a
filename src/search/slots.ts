import { addTo, findForms, findTogether, findWord, scaled, type EvidenceOf, type Index } from './evidence';
import { findPatterns, type Pattern } from './phrase-matcher';
import type { QueryWord } from './query-words';
import type { WordTerms } from './word-terms';

/** One thing that a query asks for: a word, or several that mean one thing ("does not talk"). */
export interface Slot {
  evidence: EvidenceOf;
  /** Only says that the query is about a child or a talk. */
  isTheme: boolean;
}

/** A synonym group that has been read. */
export interface ReadGroup {
  find: readonly string[];
  means: readonly (readonly QueryWord[])[];
  /** The other words that people use for the same thing. */
  words: readonly (readonly QueryWord[])[];
  /** What its words and meanings find, once it has been asked for. */
  found?: EvidenceOf;
}

export interface SlotSources {
  index: Index;
  /** Patterns that a query could hold. */
  patterns(query: readonly QueryWord[]): Pattern<ReadGroup>[];
  /** Corrections of a word; none when the query is to be taken as it is written. */
  corrections(word: QueryWord): readonly WordTerms[];
}

/** Meanings of a word count a little less than the word itself, other words for it still less. */
const MEANING = 0.75;
const OTHER_WORD = 0.25;
/** What an editor named as the answer counts as the best find; what is named later, a little less. */
const NAMED_STEP = 0.07;

/** Reads a query into what must be found. */
export function makeSlots(words: readonly QueryWord[], sources: SlotSources): Slot[] {
  const corrected = words.map((word) => withCorrections(word, sources));
  const found = findPatterns(corrected, sources.patterns(corrected));
  const taken = new Set(found.flatMap(({ places }) => places));
  const groups = found.map(({ value, places }) =>
    groupSlot(
      places.flatMap((place) => corrected[place] ?? []),
      value,
      sources,
    ),
  );
  const left = corrected.filter((_, place) => !taken.has(place));
  // "Not" alone says nothing, unless nothing else was typed.
  const telling =
    left.some(({ link }) => !link) || groups.length > 0 ? left.filter(({ link }) => !link) : left;
  return [...groups, ...telling.map((word) => wordSlot(word, sources))];
}

function withCorrections(word: QueryWord, { corrections }: SlotSources): QueryWord {
  const corrected = corrections(word).flatMap(({ alike }) => [...alike]);
  return { ...word, alike: new Set([...word.alike, ...corrected]) };
}

function wordSlot(word: QueryWord, { index, corrections }: SlotSources): Slot {
  return { evidence: scaled(findWord(index, word, corrections(word))), isTheme: word.isTheme };
}

function groupSlot(words: readonly QueryWord[], group: ReadGroup, sources: SlotSources): Slot {
  const { index, corrections } = sources;
  // What is denied is not searched for: who "does not talk" needs silence, not talking.
  const own: EvidenceOf = words.some(({ link }) => link)
    ? new Map()
    : findTogether(words.map((word) => findWord(index, word, corrections(word))));
  addTo(own, meant(index, group), 1);
  const evidence = scaled(own);
  const named: EvidenceOf = new Map(
    group.find.map((id, place) => [
      id,
      { score: 1 - place * NAMED_STEP, inTitle: true, isSure: true, isNamed: true, terms: new Set() },
    ]),
  );
  addTo(evidence, named, 1);
  return { evidence, isTheme: words.every(({ isTheme }) => isTheme) };
}

/** Found once for all queries: a group may have dozens of words. */
function meant(index: Index, group: ReadGroup): EvidenceOf {
  const find = (words: readonly QueryWord[]) =>
    findTogether(words.map((word) => findForms(index, word, false)));
  if (group.found) return group.found;
  const found: EvidenceOf = new Map();
  for (const words of group.means) addTo(found, find(words), MEANING);
  for (const words of group.words) addTo(found, find(words), OTHER_WORD);
  group.found = found;
  return found;
}
