import { editDistance } from './edit-distance';
import type { WordTerms } from './word-terms';

/** The words that can be found, to correct the others by. */
export interface Vocabulary {
  has(terms: WordTerms): boolean;
  /** The nearest known words of a word that is not known, nearest first; none when it is too far from all. */
  correct(terms: WordTerms): WordTerms[];
}

const MOST_CORRECTIONS = 4;
/** While a person types, every letter asks again for the same words. */
const MOST_REMEMBERED = 200;

type Known = [key: string, terms: WordTerms];

export function makeVocabulary(words: Iterable<WordTerms>): Vocabulary {
  const byKey = new Map<string, WordTerms>();
  const stems = new Set<string>();
  for (const terms of words) {
    for (const key of terms.keys) if (!byKey.has(key)) byKey.set(key, terms);
    for (const stem of terms.stems) stems.add(stem);
  }
  const byLength = groupByLength(byKey);
  const corrected = new Map<string, WordTerms[]>();
  return {
    has: ({ keys, stems: own }) => keys.some((key) => byKey.has(key)) || own.some((stem) => stems.has(stem)),
    correct: ({ keys }) => {
      const name = keys.join(' ');
      const known = corrected.get(name) ?? nearest(keys, byLength);
      if (corrected.size > MOST_REMEMBERED) corrected.clear();
      corrected.set(name, known);
      return known;
    },
  };
}

function groupByLength(words: Iterable<Known>): Map<number, Known[]> {
  const groups = new Map<number, Known[]>();
  for (const word of words) {
    const group = groups.get(word[0].length) ?? [];
    group.push(word);
    groups.set(word[0].length, group);
  }
  return groups;
}

/** Slips change the length by two letters at most. */
const LENGTHS = [-2, -1, 0, 1, 2];

function nearest(keys: readonly string[], byLength: ReadonlyMap<number, Known[]>): WordTerms[] {
  const near = keys.flatMap((typed) =>
    LENGTHS.flatMap((more) => byLength.get(typed.length + more) ?? []).flatMap(([key, terms]) => {
      const distance = slips(typed, key);
      return distance === Infinity ? [] : [{ terms, distance }];
    }),
  );
  const least = Math.min(...near.map(({ distance }) => distance));
  const best = near.filter(({ distance }) => distance === least).map(({ terms }) => terms);
  return [...new Set(best)].slice(0, MOST_CORRECTIONS);
}

/**
 * How far a typed key is from a known one; infinite when another word is likelier than a slip. Short words have many
 * neighbours, so they are held to more: the first letter right, none replaced but a vowel by a vowel.
 */
function slips(typed: string, known: string): number {
  const { length } = typed;
  if (length < 4 || known.length < 4) return Infinity;
  const isSameStart = typed[0] === known[0] || (isVowel(typed[0]) && isVowel(known[0]));
  if (!isSameStart && length < 6) return Infinity;
  const limit = length < 8 || !isSameStart ? 1 : 2;
  const distance = editDistance(typed, known, limit);
  if (distance > limit) return Infinity;
  const isReplaced = length === known.length && !isSwap(typed, known);
  return length < 6 && isReplaced && (length < 5 || !isVowelSlip(typed, known)) ? Infinity : distance;
}

/** «апека» for «опека»: a vowel is heard wrongly more often than a consonant. */
function isVowelSlip(typed: string, known: string): boolean {
  return [...typed].every(
    (letter, place) => letter === known[place] || (isVowel(letter) && isVowel(known[place])),
  );
}

const isVowel = (letter: string | undefined): boolean => /^[aeiou]$/.test(letter ?? '');

const isSwap = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
