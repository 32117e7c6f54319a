/** The author's manual of `guides/prompts/`, `guides/phrases/` and `guides/glossary/`, and their check in one. */
import { z } from 'zod';
import { WRITTEN_LANGUAGES } from '../src/model/languages';
import {
  AGE_BANDS,
  COUNTRIES,
  PROMPT_STAGES,
  QUALITIES,
  QUESTION_TYPES,
  SITUATIONS,
} from '../src/model/vocabulary';
import { contexts, factId, flag, id, plain, revision, some, sourceIds, unique } from './schema-atoms';

/** What is told of an age, each a list of notes. */
export const BAND_PARTS = ['abilities', 'reactions', 'avoid'] as const;

const minutes = z.tuple([z.int().min(1), z.int().max(240)], 'two numbers of minutes');

const note = z.strictObject({ id, sources: sourceIds });

const promptSchema = z.strictObject({
  /** Permanent: P, the ages, a number. Words stand under `<id>`, the polite form under `<id>.polite`. */
  id: z.string().regex(/^P(?:35|68|912|1315|1617)-[0-9]{2}$/, 'an id like P68-04'),
  revision,
  /** What it is for. */
  stage: z.enum(PROMPT_STAGES),
  /** When it fits, any of them; empty means always. */
  contexts,
  /** When it must not be shown. */
  notFor: contexts,
  /** With a suspected child only after contact with the lawyer. */
  lawyerFirst: flag,
  /** Adds a remark for the adult under `<id>.note`. */
  note: flag,
  facts: unique(factId).default([]),
  /** Ids of articles. */
  see: unique(id).default([]),
});

/** `prompts/<band>/prompts.yaml`: an age band and the words to say. */
export const promptsSchema = z.strictObject({
  /** The folder's name. */
  id: z.enum(AGE_BANDS),
  /** Raise it by one when what is said of the age changes. */
  revision,
  /** Minutes from and to: without a break, and in one day. Proposals of practice. */
  stretch: minutes,
  total: minutes,
  timingSources: sourceIds,
  /** What children of the age can do, signs of trauma, what to avoid: texts under `abilities.<id>` and so on. */
  abilities: some(note),
  reactions: some(note),
  avoid: some(note),
  /** In the order of an interview. */
  prompts: some(promptSchema),
});

const phraseSchema = z.strictObject({
  /** Permanent. Words under `<id>`, the reason under `<id>.why`. */
  id: z.string().regex(/^U[0-9]{2,3}$/, 'U and a number, for example U05'),
  revision,
  /** Type of question, and second types. */
  type: z.enum(QUESTION_TYPES),
  also: unique(z.enum(QUESTION_TYPES)).default([]),
  /** A moment rather than a type. */
  situation: z.enum(SITUATIONS).nullable().default(null),
  quality: z.enum(QUALITIES),
  /** `all`, or from an age: `6+`. */
  ages: z
    .string()
    .regex(/^(?:all|[0-9]+\+)$/, '"all" or an age like "6+"')
    .nullable()
    .default(null),
  /** About the words that may be said: the phrase itself, or the better version of one to avoid. */
  notFor: contexts,
  lawyerFirst: flag,
  /** Texts under `<id>.note`, `<id>.better`, `<id>.betterNote`. One to avoid needs a better version. */
  note: flag,
  better: flag,
  betterNote: flag,
  facts: unique(factId).default([]),
  sources: sourceIds,
});

/** `phrases/phrases.yaml`: types of question, and utterances with their type. */
export const phrasesSchema = z.strictObject({
  /** Of the types; a phrase has its own. */
  revision,
  /** Texts under `<id>.name`, `.definition`, `.when`, `.risk`. */
  types: some(z.strictObject({ id: z.enum(QUESTION_TYPES), sources: sourceIds })),
  phrases: some(phraseSchema),
});

/** `glossary/glossary.yaml`: terms in every language. Definitions stand under the id. */
export const glossarySchema = z.strictObject({
  revision,
  terms: some(
    z.strictObject({
      /** Permanent. */
      id: z.string().regex(/^term-[0-9]+$/, 'an id like term-7'),
      /** The term in each language; several words with "; " between them. */
      forms: z.record(z.enum(WRITTEN_LANGUAGES), plain),
      /** Where Russian differs between the countries. */
      russian: z.partialRecord(z.enum(COUNTRIES), plain).default({}),
      /** Languages in which a native professional has yet to confirm it. */
      uncertain: unique(z.enum(WRITTEN_LANGUAGES)).default([]),
      sources: sourceIds,
    }),
  ),
});

export type PromptsFile = z.infer<typeof promptsSchema>;
export type PromptRecord = PromptsFile['prompts'][number];
export type PhrasesFile = z.infer<typeof phrasesSchema>;
export type PhraseRecord = PhrasesFile['phrases'][number];
export type GlossaryFile = z.infer<typeof glossarySchema>;
