import type { Language } from './languages';
import type { EntryBase } from './pack-format';

/**
 * What people type for what the guide says, in the language of the pack. Code that is older than this kind does not
 * ask for it.
 */
export interface SearchWordsEntry extends EntryBase {
  kind: 'search-words';
  id: 'search-words';
  groups: SearchGroup[];
  /** Words of danger to life: whoever types them needs Help now first. In every language, the pack's own first. */
  danger: DangerWords[];
}

/**
 * Each line is danger when all its words are typed, in whatever order. So are lines that stand together: one of every
 * set, as `[['hits', 'strangles'], ['now', 'this minute']]`.
 */
export interface DangerWords {
  language: Language;
  lines: string[];
  together: string[][][];
}

/** Everyday words, and what they lead to. */
export interface SearchGroup {
  words: string[];
  /** Words of the guide for the same thing. */
  means: string[];
  /** What answers them best, as kind and id: `article/crying`, `contact/kz-police`. */
  find: string[];
}

/** What a hit can be. `contact` is a helpline of a country, `fact` a national fact. */
export const HIT_KINDS = [
  'article',
  'item',
  'prompt',
  'phrase',
  'question-type',
  'term',
  'contact',
  'band',
  'fact',
] as const;
export type HitKind = (typeof HIT_KINDS)[number];
