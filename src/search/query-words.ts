import { splitWords } from './normalise';
import type { Link, WordRoles } from './stop-words';
import type { WordTerms } from './word-terms';

/** A word of a query, or of a pattern that queries are compared with. */
export interface QueryWord {
  word: string;
  terms: WordTerms;
  /** Keys and stems that it counts as, those of its corrections included. */
  alike: ReadonlySet<string>;
  link: Link | undefined;
  /** Only says that the query is about a child or a talk. */
  isTheme: boolean;
  /** The last word, perhaps not finished yet. */
  isLast: boolean;
}

/** The words of a query that say something; all of them when none does. */
export function readWords(text: string, analyse: (word: string) => WordTerms, roles: WordRoles): QueryWord[] {
  const placed = splitWords(text);
  const all = placed.map(({ word }, place): QueryWord & { isStop: boolean } => {
    const terms = analyse(word);
    const names = roles.namesOf(terms);
    const has = (test: (name: string) => boolean) => names.some(test);
    return {
      word,
      terms,
      alike: terms.alike,
      link: names.map(roles.linkOf).find((link) => link !== undefined),
      isTheme: has(roles.isTheme),
      isLast: place === placed.length - 1,
      isStop: has(roles.isStop),
    };
  });
  const telling = all.filter(({ isStop }) => !isStop);
  return telling.some(({ link }) => link === undefined) ? telling : all;
}
