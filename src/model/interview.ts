/**
 * The open interview: the permanent format of what a person has chosen and marked.
 * Reasons: docs/decisions/0016-ids-revisions-marks.md and 0020-open-interview.md.
 */
import { asRecord, isOneOf, parseRecord } from './parse-value';
import type { Plan } from './plan';
import {
  AGE_BANDS,
  CONTEXTS,
  COUNTRIES,
  LEGAL_AGES,
  ROLES,
  SKIP_REASONS,
  type Context,
  type SkipReason,
} from './vocabulary';

export const INTERVIEW_FORMAT = 1;

/** A mark names the revision of the item that it was made on, so that a later change can be told. */
export type Mark =
  | { mark: 'done' | 'not-applicable'; revision: number }
  | { mark: 'skipped'; reason: SkipReason; revision: number };

export interface Interview {
  format: number;
  plan: Plan;
  /** By id of the item; ids that a later guide does not know are kept. */
  marks: Record<string, Mark>;
  /** When it was opened by the device's clock, in ms, rounded down to five minutes. */
  startedAt: number;
  /** Age in ms when it was last written: it never falls, whatever the clock does. */
  age: number;
}

/** Milliseconds after which an open interview is wiped by itself. */
export const LONGEST_OPEN = 8 * 60 * 60_000;

const ROUNDING = 5 * 60_000;

export function openInterviewWith(plan: Plan, now: number): Interview {
  return { format: INTERVIEW_FORMAT, plan, marks: {}, startedAt: now - (now % ROUNDING), age: 0 };
}

/** The same interview with a mark on an item, or without any. */
export function withMark(interview: Interview, id: string, mark: Mark | undefined): Interview {
  const { [id]: _, ...others } = interview.marks;
  return { ...interview, marks: mark ? { ...others, [id]: mark } : others };
}

/**
 * The age of an interview in ms: the larger of the time that has passed while it was watched and the
 * difference of the clock. A clock that is put back never makes it younger.
 * @param watched ms of a steady clock since it was read
 */
export function ageOf({ age, startedAt }: Interview, watched: number, now: number): number {
  return Math.max(age + watched, now - startedAt);
}

/** Why a stored interview cannot be shown: damaged, or written by a newer version of the app. */
export type InterviewFault = 'damaged' | 'newer';

/**
 * Reads what was stored. Unknown values are refused, because a plan that is read wrongly would show the wrong
 * protection; a newer format is left as it is.
 */
export function parseInterview(text: string): Interview | InterviewFault {
  const raw = parseRecord(text);
  if (!raw || typeof raw.format !== 'number') return 'damaged';
  if (raw.format > INTERVIEW_FORMAT) return 'newer';
  const plan = parsePlan(raw.plan);
  const marks = parseMarks(raw.marks);
  const { startedAt, age } = raw;
  if (!plan || !marks || typeof startedAt !== 'number' || typeof age !== 'number') return 'damaged';
  return { format: raw.format, plan, marks, startedAt, age };
}

function parsePlan(value: unknown): Plan | undefined {
  const raw = asRecord(value);
  if (!raw) return undefined;
  const { band, contexts, lead } = raw;
  if (!isOneOf(AGE_BANDS, band) || typeof lead !== 'boolean' || !Array.isArray(contexts)) return undefined;
  if (!contexts.every((context): context is Context => isOneOf(CONTEXTS, context))) return undefined;
  const plan: Plan = { band, contexts, lead };
  if (raw.legalAge !== undefined) {
    if (!isOneOf(LEGAL_AGES, raw.legalAge)) return undefined;
    plan.legalAge = raw.legalAge;
  }
  if (isOneOf(COUNTRIES, raw.country)) plan.country = raw.country;
  if (isOneOf(ROLES, raw.role)) plan.role = raw.role;
  return plan;
}

function parseMarks(value: unknown): Record<string, Mark> | undefined {
  const raw = asRecord(value);
  if (!raw) return undefined;
  const marks = Object.entries(raw).map(([id, mark]) => [id, parseMark(mark)] as const);
  if (marks.some(([, mark]) => !mark)) return undefined;
  return Object.fromEntries(marks) as Record<string, Mark>;
}

function parseMark(value: unknown): Mark | undefined {
  const { mark, revision, reason } = asRecord(value) ?? {};
  if (typeof revision !== 'number') return undefined;
  if (mark === 'done' || mark === 'not-applicable') return { mark, revision };
  return mark === 'skipped' && isOneOf(SKIP_REASONS, reason) ? { mark, reason, revision } : undefined;
}
