/**
 * The open interview: the permanent format of what a person has chosen and marked.
 * Reasons: docs/decisions/0016-ids-revisions-marks.md, 0020-open-interview.md and 0034-interview-format-2.md.
 */
import type { Address } from './address';
import type { Language } from './languages';
import type { Plan } from './plan';
import type { AgeBand, SkipReason } from './vocabulary';

export const INTERVIEW_FORMAT = 2;

/** A mark names the revision of the item that it was made on, so that a later change can be told. */
export type Mark =
  | { mark: 'done' | 'not-applicable'; revision: number }
  | { mark: 'skipped'; reason: SkipReason; revision: number };

/** The form of address chosen for an age, where the language has two. */
export type Addresses = Partial<Record<AgeBand, Address>>;

/** How the words to say are shown: chosen while one interview is open, and gone with it. */
export interface SpeechChoice {
  /** Prompts are shown in this language too, beside the first. */
  second?: Language | undefined;
  address?: Addresses | undefined;
}

/** Where in the interview the person is, so that nothing makes them look for it again. */
export interface InterviewPlace {
  /** The list or stage on the screen. */
  stage?: string;
  /** The prompt that is shown large. */
  prompt?: string;
  /** The sheet that lies over the stage. */
  sheet?: string;
  /** How far the page was scrolled, in CSS pixels. */
  scroll?: number;
}

/** The code of a plan on a shared device: its hash alone, and how often it was guessed. */
export interface InterviewLock {
  salt: string;
  hash: string;
  tries: number;
}

/** Fields that this version does not know are kept as they are. */
export interface Interview extends SpeechChoice {
  format: number;
  /** Random, and not made from the plan: two interviews never mix. */
  id: string;
  plan: Plan;
  /** By id of the item; ids that a later guide does not know are kept. */
  marks: Record<string, Mark>;
  /** When it was opened by the device's clock, in ms, rounded down to five minutes. */
  startedAt: number;
  /** When it was last written by the device's clock, in ms, rounded down to a minute. */
  lastSeen: number;
  /** Sum in ms of the time that a steady clock has seen it open, whatever the device's clock does. */
  watched: number;
  /** Hours after which it is wiped by itself, copied from the settings when it was opened. */
  limit: number;
  place?: InterviewPlace;
  /** Whole minutes that the talk has taken since its start or the last break, by a steady clock. */
  talk?: number;
  lock?: InterviewLock;
}

/** Hours after which an open interview is wiped by itself; an office may choose less, never more. */
export const LIMITS = [1, 2, 4, 8] as const;
export type Limit = (typeof LIMITS)[number];
export const LONGEST_LIMIT: Limit = 8;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Times are rounded to this, and a clock may be corrected by as much without meaning anything. */
const ROUNDING = 5 * MINUTE;

const roundDown = (time: number, step: number): number => Math.floor(time / step) * step;

/**
 * A new interview.
 * @param id random; see `newInterviewId`
 * @param now the device's clock in ms
 */
export function openInterviewWith(
  plan: Plan,
  { id, now, limit = LONGEST_LIMIT, ...speech }: { id: string; now: number; limit?: Limit } & SpeechChoice,
): Interview {
  const times = { startedAt: roundDown(now, ROUNDING), lastSeen: roundDown(now, MINUTE), watched: 0 };
  return { format: INTERVIEW_FORMAT, id, plan, marks: {}, ...times, limit, ...speech };
}

/** 128 random bits in hex. */
export function newInterviewId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same interview with a mark on an item, or without any. */
export function withMark(interview: Interview, id: string, mark: Mark | undefined): Interview {
  const { [id]: _, ...others } = interview.marks;
  return { ...interview, marks: mark ? { ...others, [id]: mark } : others };
}

/** What tells the age of an interview; the fields mean the same in every later format. */
export type InterviewTimes = Pick<Interview, 'startedAt' | 'lastSeen' | 'watched' | 'limit'>;

/**
 * Age in ms: the larger of the time that has passed while it was watched and the difference of the clock. It never
 * falls, whatever the clock does.
 * @param watched ms of a steady clock since it was read or written
 */
function ageOf(times: InterviewTimes, watched: number, now: number): number {
  return Math.max(ageWhenSeen(times) + watched, now - times.startedAt);
}

const ageWhenSeen = ({ watched, lastSeen, startedAt }: InterviewTimes): number =>
  Math.max(watched, lastSeen - startedAt);

/** Whether an interview that is watched has to be wiped. */
export function isTooOld(times: InterviewTimes, watched: number, now: number): boolean {
  return ageOf(times, watched, now) >= times.limit * HOUR;
}

/**
 * Whether an interview that was closed has to be wiped. A clock that stands before the time when it was last seen
 * tells nothing of how long ago that was: it counts as too long.
 */
export function isOverWhenRead(times: InterviewTimes, now: number): boolean {
  return isTooOld(times, 0, now) || now < Math.max(times.lastSeen, times.startedAt) - ROUNDING;
}

/**
 * The interview as it is written at a time. A clock that was seen to be put back moves its beginning too, so that
 * the next start finds the age that it has.
 * @param watched ms of a steady clock since it was read or written
 */
export function withTime(interview: Interview, watched: number, now: number): Interview {
  const age = ageOf(interview, watched, now);
  const putBack = now - interview.startedAt < age - ROUNDING;
  return {
    ...interview,
    format: INTERVIEW_FORMAT,
    startedAt: putBack ? roundDown(now - age, MINUTE) : interview.startedAt,
    lastSeen: roundDown(now, MINUTE),
    watched: interview.watched + watched,
  };
}
