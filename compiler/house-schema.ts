/** The author's manual of `guides/exceptions.yaml` and `guides/words-to-avoid.yaml`, and their check in one. */
import { z } from 'zod';
import { WRITTEN_LANGUAGES } from '../src/model/languages';
import { plain, some } from './schema-atoms';

/** What is excepted, and why. */
const reasons = z.record(z.string(), plain).default({});

/** `exceptions.yaml`: what the check would refuse but is right here, each with its reason. */
export const exceptionsSchema = z.strictObject({
  /** Languages in which files may be missing. */
  incomplete: z.partialRecord(z.enum(WRITTEN_LANGUAGES), plain).default({}),
  /** Closed questions among open ones, by the key of the text: P35-06, U79.better. */
  closed: reasons,
  /** Prompts with a sentence that is long for the age, by id. */
  long: reasons,
  /** By language: English texts that have several translations. */
  twoWays: z.partialRecord(z.enum(WRITTEN_LANGUAGES), reasons).default({}),
  /** Invented names of people. */
  names: reasons,
  /** Words to avoid that are right in one text: `articles/gender/ru do.repute`. */
  words: reasons,
});

const byLanguage = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(WRITTEN_LANGUAGES), value);

const wordSchema = z
  .strictObject({
    /** The term of the glossary that is meant, if it is one. */
    term: z
      .string()
      .regex(/^term-[0-9]+$/, 'an id like term-7')
      .optional(),
    /** Forms that must not be written; `*` stands for any ending. */
    avoid: byLanguage(some(plain)),
    /** What to write, in each of these languages. */
    instead: byLanguage(plain),
    why: plain,
  })
  .refine(({ avoid, instead }) => Object.keys(avoid).sort().join() === Object.keys(instead).sort().join(), {
    path: ['instead'],
    error: 'the same languages as under avoid',
  });

/** `words-to-avoid.yaml`. */
export const wordsToAvoidSchema = some(wordSchema);

export type Exceptions = z.infer<typeof exceptionsSchema>;
export type WordToAvoid = z.infer<typeof wordSchema>;
