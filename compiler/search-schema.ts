/** The author's manual of `guides/search/`, and its check in one. */
import { z } from 'zod';
import type { Language } from '../src/model/languages';
import { plain, some, unique } from './schema-atoms';

/** What a group may lead to, in the form of addresses inside the guide. */
const FINDABLE = [
  'article',
  'item',
  'prompt',
  'phrase',
  'question-type',
  'term',
  'contact',
  'fact',
  'band',
] as const;

/** Languages whose words are collected; one in another script takes those of its base. */
export const SEARCH_LANGUAGES = ['en', 'ru', 'kk', 'uz'] as const satisfies readonly Language[];
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

/** `search/<language>.yaml`: what people type for what the guide says. */
export const searchWordsSchema = z.strictObject({
  groups: some(
    z.strictObject({
      /** Everyday words, slang, abbreviations, misspellings; each once in the file, in whatever form. */
      words: some(plain),
      /** The guide's own words for it. */
      means: unique(plain).default([]),
      /** What answers it best, the best first: kind and id, for example `article/crying`. */
      find: unique(
        z
          .string()
          .regex(
            new RegExp(`^(?:${FINDABLE.join('|')})/[A-Za-z0-9-]+$`),
            'a kind and an id like article/crying',
          ),
      ).default([]),
    }),
  ),
  /** Words of danger to life: all words of a line together, in whatever order, put Help now first. */
  danger: some(plain),
});

export type SearchWordsFile = z.infer<typeof searchWordsSchema>;
