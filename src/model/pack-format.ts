/**
 * The permanent formats: the signed index and the pack of one language.
 * Devices hold these bytes, so a change of meaning needs a new `PACK_FORMAT`.
 * Reasons: docs/decisions/0002-signed-index-and-packs.md.
 */
import type { Language } from './languages';
import type { Context, Conversation, Country, HelplinePurpose, Review, Role, Topic } from './vocabulary';

export const PACK_FORMAT = 1;

/** `packs/index.json`: the signed bytes travel as a string, so that they are verified before they are parsed. */
export interface SignedIndex {
  payload: string;
  signatures: { keyId: string; value: string }[];
}

/** One file of a language, content-addressed as `packs/<sha256>.json`. `size` is in bytes before compression. */
export interface PackPart {
  sha256: string;
  size: number;
}

/** What `SignedIndex.payload` holds. `release` only rises. */
export interface PackIndex {
  format: number;
  release: number;
  languages: Record<Language, { parts: { content: PackPart } }>;
}

/** Everything of the guide in one language. Entries stand in the order in which they are listed. */
export interface Pack {
  format: number;
  release: number;
  language: Language;
  entries: Entry[];
}

interface EntryBase {
  /** Permanent; never reused, never renumbered. */
  id: string;
  /** Authored, language-neutral, raised when the meaning changes. */
  revision: number;
  /** The language the text is really in; differs from the pack's where a translation is missing. */
  language: Language;
  review: Review;
  /** True when the English text has changed since this translation was made. */
  stale: boolean;
  /** First 16 hex digits of the SHA-256 of the entry without this field: tells changed entries apart. */
  hash: string;
}

export interface ArticleEntry extends EntryBase {
  kind: 'article';
  title: string;
  summary: string;
  topic: Topic;
  conversation: Conversation;
  /** Empty means every role. */
  roles: Role[];
  /** Any of; empty means any context. */
  contexts: Context[];
  /** Wins over `contexts`. */
  notFor: Context[];
  sections: Section[];
  /** Ids of other articles. */
  related: string[];
}

export interface Section {
  id: string;
  heading: string;
  blocks: Block[];
}

/** A sentence that can be traced: `sources` are ids of `SourceEntry`. */
export interface Statement {
  text: string;
  sources: string[];
}

/** Typed blocks; no Markdown and no HTML anywhere. */
export type Block =
  | ({ type: 'text' } & Statement)
  | { type: 'list'; style: ListStyle; items: Statement[] }
  | { type: 'say'; items: (Statement & { note?: string })[] }
  | { type: 'instead'; items: { avoid: string; better: string; sources: string[] }[] }
  | { type: 'emergency' }
  | { type: 'fact'; fact: string };

/** `steps` are numbered and done in order; `stop` means end, hand over or call. */
export const LIST_STYLES = ['steps', 'points', 'do', 'avoid', 'stop'] as const;
export type ListStyle = (typeof LIST_STYLES)[number];

/** National law and numbers: shown only for the chosen country, with status and date. */
export interface CountryEntry extends EntryBase {
  kind: 'country';
  id: Country;
  name: string;
  facts: Fact[];
  helplines: Helpline[];
}

export interface Fact extends Statement {
  id: string;
  /** Only verified facts reach a pack. */
  status: 'verified';
  /** ISO date of the source that the fact rests on. */
  sourceDate: string | null;
  /** ISO date on which a person last confirmed the fact; null until somebody has. */
  lastChecked: string | null;
}

export interface Helpline {
  id: string;
  number: string;
  name: string;
  /** For example "round the clock, free". */
  hours: string;
  purpose: HelplinePurpose;
  /** Id of the fact that the number rests on. */
  fact: string;
  sourceDate: string | null;
  lastChecked: string | null;
}

export interface SourceEntry extends EntryBase {
  kind: 'source';
  title: string;
  issuer: string;
  year: string;
  url: string | null;
  /** V1 read, V1p read in part, V2 existence confirmed, V3 from professional knowledge. */
  grade: 'V1' | 'V1p' | 'V2' | 'V3' | 'practice';
}

export type Entry = ArticleEntry | CountryEntry | SourceEntry;
export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
