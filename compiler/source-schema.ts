/**
 * The author's manual of the files in `guides/`, and their check in one.
 * Unknown keys are refused everywhere. Messages complete the sentence "expected …".
 */
import { z } from 'zod';
import { WRITTEN_LANGUAGES } from '../src/model/languages';
import { LIST_STYLES } from '../src/model/pack-format';
import {
  CONTEXTS,
  CONVERSATIONS,
  COUNTRIES,
  HELPLINE_PURPOSES,
  REVIEWS,
  ROLES,
  STANDINGS,
  TOPICS,
} from '../src/model/vocabulary';
import {
  contexts,
  factId,
  id,
  isoDate,
  itemNumber,
  plain,
  revision,
  some,
  sourceIds,
  unique,
} from './schema-atoms';

const itemId = id.refine((value) => value !== 'heading', 'another id ("heading" is taken by the section)');

const statement = z.strictObject({
  /** Permanent; unique in its section. The text stands under `<section>.<id>`. */
  id: itemId,
  /** Where the statement comes from: ids of `sources.yaml`, never empty. */
  sources: sourceIds,
});

const blockTypes = [...LIST_STYLES, 'text', 'say', 'instead', 'emergency', 'fact'].join(', ');

const blockVariants = [
  /** A list: `steps` numbered and in order, `stop` means end, hand over or call. */
  z.strictObject({ type: z.enum(LIST_STYLES), items: some(statement) }),
  /** One paragraph. */
  z.strictObject({ type: z.literal('text'), ...statement.shape }),
  /** Words to say to the child. `note: true` adds a remark for the adult under `<section>.<id>.note`. */
  z.strictObject({
    type: z.literal('say'),
    items: some(statement.extend({ note: z.boolean().default(false) })),
  }),
  /** A phrase to avoid with its better version: `<section>.<id>.avoid` and `<section>.<id>.better`. */
  z.strictObject({ type: z.literal('instead'), items: some(statement) }),
  /** The emergency numbers of the chosen country; has no text. */
  z.strictObject({ type: z.literal('emergency') }),
  /** A verified and shown fact of the chosen country; has no text. */
  z.strictObject({ type: z.literal('fact'), fact: factId }),
] as const;

const blockSchema = z.discriminatedUnion('type', blockVariants, `one of ${blockTypes}`);

/** `articles/<id>/article.yaml`: everything of an article but its words. */
export const articleSchema = z.strictObject({
  /** Equal to the folder's name; permanent. */
  id,
  /** Raise it by one when the meaning changes, in whatever language. */
  revision,
  /** The group the article is listed in. */
  topic: z.enum(TOPICS),
  /** Support conversation, formal interview, or both. */
  conversation: z.enum(CONVERSATIONS),
  /** Who may read it; empty means everybody. */
  roles: unique(z.enum(ROLES)),
  /** When it applies, any of them; empty means always. */
  contexts: unique(z.enum(CONTEXTS)),
  /** When it must not be shown; wins over `contexts`. */
  notFor: unique(z.enum(CONTEXTS)),
  /** Ids of other articles. */
  related: unique(id),
  /** Ids of checklist items, prompts and terms that belong to it; each leads back to it. */
  items: unique(itemNumber).default([]),
  prompts: unique(plain).default([]),
  terms: unique(id).default([]),
  /** In the order of reading. The heading stands under `<section>.heading`. */
  sections: some(z.strictObject({ id, blocks: some(blockSchema) })),
});

const factSchema = z.strictObject({
  /** Country and number; permanent. The text stands under this id. */
  id: factId,
  /** `verified` once somebody has read the source; nothing else is ever shown. */
  status: z.enum(['verified', 'check', 'unverified']),
  /** Only verified facts with `show: true` reach a reader, and only they have a text. */
  show: z.boolean(),
  /** Ids of `sources.yaml`; may be empty only while the fact is not shown. */
  sources: unique(id),
  /** Date of the source, or null. */
  sourceDate: isoDate,
  /** Date on which a person last confirmed the fact, or null. */
  lastChecked: isoDate,
  /** Whom it concerns, any of them; empty means every child. */
  contexts,
});

const helplineSchema = z.strictObject({
  /** Permanent. Texts stand under `<id>.name` and `<id>.hours`. */
  id,
  /** Digits only, in quotes. */
  number: z.string().regex(/^[0-9]{2,12}$/, '2 to 12 digits in quotes'),
  /** What the number is for. */
  purpose: z.enum(HELPLINE_PURPOSES),
  /** The verified and shown fact of the same country that the number rests on. */
  fact: factId,
});

/** `countries/<kz|uz>/country.yaml`: national law and numbers. */
export const countrySchema = z.strictObject({
  /** The folder's name in capitals. */
  id: z.enum(COUNTRIES),
  /** Raise it by one when a fact or a number changes. */
  revision,
  facts: z.array(factSchema),
  helplines: z.array(helplineSchema),
  /** Where a shown fact makes a teacher or psychologist mandatory below an age by law. */
  specialist: z
    .array(
      z.strictObject({
        standing: some(z.enum(STANDINGS)),
        under: z.union([z.literal(14), z.literal(16)], 'an age of 14 or 16'),
        fact: factId,
      }),
    )
    .default([]),
});

/** One record of `sources.yaml`. */
export const sourceSchema = z.strictObject({
  /** Permanent. */
  id,
  /** As published, not translated. */
  title: plain,
  /** Language of the title; English when left out. */
  language: z.enum(WRITTEN_LANGUAGES).default('en'),
  /** Who published it. */
  issuer: plain,
  /** In quotes. */
  year: plain,
  /** https only, or null. */
  url: z.url({ protocol: /^https$/, error: 'an address that begins with https://, or null' }).nullable(),
  /** V1 read, V1p read in part, V2 existence confirmed, V3 or practice: professional knowledge. */
  grade: z.enum(['V1', 'V1p', 'V2', 'V3', 'practice']),
});

/** `sources.yaml`; its records are checked one by one. */
export const sourceListSchema = z.array(z.unknown());

/** `en.yaml`: the texts of an article or a country in the source language. */
export const englishSchema = z.strictObject({
  /** `reviewed` and `approved` only after a named professional body has done so. */
  review: z.enum(REVIEWS),
  /** Plain words by key: no Markdown, no HTML, one paragraph each. */
  texts: z.record(z.string(), z.string()),
});

/** `ru.yaml`, `kk.yaml`, `uz.yaml`. */
export const translationSchema = englishSchema.extend({
  /** For each key the first 8 hex digits of the SHA-256 of its English text; `npm run guides:stamp` writes them. */
  from: z
    .record(z.string(), z.string().regex(/^[0-9a-f]{8}$/, '8 hex digits (run npm run guides:stamp)'))
    .optional(),
});

/** `release.yaml`; `npm run guides:release` writes it. */
export const releaseSchema = z.strictObject({
  /** Only rises; devices refuse a pack with a lower one. */
  release: z.int().min(1, 'a whole number from 1'),
  /** SHA-256 of the compiled content of this release. */
  content: z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits (run npm run guides:release)'),
});

export type ArticleFile = z.infer<typeof articleSchema>;
export type SectionRecord = ArticleFile['sections'][number];
export type BlockRecord = z.infer<typeof blockSchema>;
export type CountryFile = z.infer<typeof countrySchema>;
export type FactRecord = z.infer<typeof factSchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;
export type ReleaseFile = z.infer<typeof releaseSchema>;
/** `from` is absent in English. */
export type TextFile = z.infer<typeof englishSchema> & { from?: Record<string, string> };
