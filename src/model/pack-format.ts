/**
 * The permanent formats: the signed index and the pack of one language.
 * Devices hold these bytes, so a change of meaning needs a new `PACK_FORMAT`.
 * Reasons: docs/decisions/0002-signed-index-and-packs.md.
 */
import type { Language } from './languages';
import type { SearchWordsEntry } from './search-words';
import type {
  AgeBand,
  Context,
  Conversation,
  Country,
  HelplinePurpose,
  Phase,
  PromptStage,
  Quality,
  QuestionType,
  Review,
  Role,
  Shortcut,
  Situation,
  Stage,
  Topic,
} from './vocabulary';

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

export interface EntryBase {
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
  /** Ids of checklist items, prompts and terms that belong to it; each leads back to it. */
  items: string[];
  prompts: string[];
  terms: string[];
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

/** Whom something is for. `roles` and `lead` are joined by OR; `notFor` wins over everything. */
export interface Audience {
  roles: Role[] | 'all';
  /** For the person who leads the interview, whatever the role. */
  lead: boolean;
  /** Any of; empty means any context. */
  contexts: Context[];
  notFor: Context[];
  /** Technique of questioning: never shown to those who only receive a disclosure. */
  technique: boolean;
}

/** One line of a checklist, to be marked. */
export interface ItemEntry extends EntryBase, Audience {
  kind: 'item';
  phase: Phase;
  stage: Stage;
  text: string;
  /** The reason, and details that did not fit the line. */
  why: string;
  /** The reason carries commands: it stands open. */
  openWhy: boolean;
  /** To be skipped with a reason only; `CCL` when the child is suspected. */
  critical: boolean | 'CCL';
  /** Takes no reason at all: if it is not possible, do not start, or stop. */
  hardStop: boolean;
  /** Ids of national facts that it refers to; only those of the chosen country are shown. */
  facts: string[];
  /** Ids of items or articles that it refers to. */
  see: string[];
  sources: string[];
}

/** Which items come first in a plan. Ids of items. */
export interface CoreSetsEntry extends EntryBase {
  kind: 'core-sets';
  id: 'core-sets';
  base: string[];
  lead: string[];
  contexts: Partial<Record<Context, string[]>>;
  /** Come first too wherever they match. */
  hardStops: string[];
  shortcuts: Record<Shortcut, string[]>;
}

/** What to expect of children of an age. */
export interface BandEntry extends EntryBase {
  kind: 'band';
  id: AgeBand;
  /** Minutes from and to, without a break; a proposal of practice. */
  stretch: [number, number];
  /** Minutes from and to, in one day; a proposal of practice. */
  total: [number, number];
  timingSources: string[];
  rules: string;
  practice: string;
  abilities: Statement[];
  reactions: Statement[];
  avoid: Statement[];
}

/** Words to say to a child of an age. */
export interface PromptEntry extends EntryBase, Pick<Audience, 'contexts' | 'notFor'> {
  kind: 'prompt';
  band: AgeBand;
  stage: PromptStage;
  /** In the familiar form where the language has two; " … " means: wait for the child. */
  say: string;
  /** The same in the polite form, where the language has both at this age. */
  polite?: string;
  note?: string;
  /** With a suspected child only after contact with the lawyer. */
  lawyerFirst: boolean;
  facts: string[];
}

export interface QuestionTypeEntry extends EntryBase {
  kind: 'question-type';
  id: QuestionType;
  name: string;
  definition: string;
  when: string;
  risk: string;
  sources: string[];
}

/** An utterance with its type. One to avoid always has a better version. */
export interface PhraseEntry extends EntryBase, Pick<Audience, 'notFor'> {
  kind: 'phrase';
  type: QuestionType;
  also: QuestionType[];
  situation: Situation | null;
  quality: Quality;
  /** For example `6+` or `all`. */
  ages: string | null;
  say: string;
  note?: string;
  why: string;
  better?: string;
  betterNote?: string;
  lawyerFirst: boolean;
  facts: string[];
  sources: string[];
}

/** A term in every language, defined in the language of the pack. */
export interface TermEntry extends EntryBase {
  kind: 'term';
  forms: Record<Language, string>;
  /** Where Russian differs between the countries. */
  russian: Partial<Record<Country, string>>;
  /** Languages in which a native professional has yet to confirm the term. */
  uncertain: Language[];
  definition: string;
  sources: string[];
}

/** National law and numbers: shown only for the chosen country, with status and date. */
export interface CountryEntry extends EntryBase {
  kind: 'country';
  id: Country;
  name: string;
  facts: Fact[];
  helplines: Helpline[];
  /** When the law makes a teacher or psychologist mandatory, as far as a shown fact says so. */
  specialist: SpecialistRule[];
}

/** Below this age by law, a child of this standing must have a teacher or psychologist beside it. */
export interface SpecialistRule {
  standing: Context[];
  /** In years. */
  under: 14 | 16;
  fact: string;
}

export interface Fact extends Statement {
  id: string;
  /** Whom it concerns, any of them; empty means every child. */
  contexts: Context[];
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

export type Entry =
  | ArticleEntry
  | ItemEntry
  | CoreSetsEntry
  | BandEntry
  | PromptEntry
  | QuestionTypeEntry
  | PhraseEntry
  | TermEntry
  | CountryEntry
  | SourceEntry
  | SearchWordsEntry;
export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
