/** The author's manual of `guides/search/`, and its check in one. */
import { z } from 'zod';
import { HIT_KINDS } from '../src/model/search-words';
import { plain, some, unique } from './schema-atoms';

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
            new RegExp(`^(?:${HIT_KINDS.join('|')})/[A-Za-z0-9-]+$`),
            'a kind and an id like article/crying',
          ),
      ).default([]),
    }),
  ),
  /** Words of danger to life: all words of a line together, in whatever order, put Help now first. */
  danger: some(plain),
  /** The same from parts: danger when a line of every set is typed, for example who is hurt how, and when. */
  dangerTogether: z.array(z.array(some(plain)).min(2)).default([]),
});

export type SearchWordsFile = z.infer<typeof searchWordsSchema>;
