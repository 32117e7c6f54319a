import { ADDRESSES } from './address';
import {
  INTERVIEW_FORMAT,
  LONGEST_LIMIT,
  type Addresses,
  type Interview,
  type InterviewLock,
  type InterviewPlace,
  type InterviewTimes,
  type Mark,
} from './interview';
import { isLanguage } from './languages';
import { asRecord, isOneOf, parseRecord } from './parse-value';
import type { Plan } from './plan';
import { AGE_BANDS, CONTEXTS, COUNTRIES, LEGAL_AGES, ROLES, SKIP_REASONS, type Context } from './vocabulary';

/**
 * Why a stored interview cannot be shown. `damaged`: it is none. `newer`: a newer version of the app has written it,
 * its format or a word in it; its times can be read where it has them.
 */
export type InterviewFault = { fault: 'damaged' } | { fault: 'newer'; times: InterviewTimes | undefined };

type Raw = Record<string, unknown>;

const DAMAGED: InterviewFault = { fault: 'damaged' };

/**
 * Reads what was stored. Unknown values are never guessed, because a plan that is read wrongly would show the wrong
 * protection; what is unknown beside them is kept.
 */
export function parseInterview(text: string): Interview | InterviewFault {
  const stored = parseRecord(text);
  if (!stored || typeof stored.format !== 'number') return DAMAGED;
  const raw = stored.format === 1 ? fromFormat1(stored) : stored;
  const times = parseTimes(raw);
  const newer: InterviewFault = { fault: 'newer', times };
  if (stored.format > INTERVIEW_FORMAT) return newer;
  if (!times || typeof raw.id !== 'string' || !asRecord(raw.plan) || !asRecord(raw.marks)) return DAMAGED;
  const plan = parsePlan(raw.plan as Raw);
  const marks = parseMarks(raw.marks as Raw);
  const { second, address, place, talk, lock, ...others } = raw;
  if (!plan || !marks || (lock !== undefined && !isLock(lock))) return newer;
  return {
    ...others,
    ...times,
    format: stored.format,
    id: raw.id,
    plan,
    marks,
    ...(isLanguage(second) && { second }),
    ...defined('address', parseAddresses(address)),
    ...defined('place', parsePlace(place)),
    ...(isNumber(talk) && { talk }),
    ...(isLock(lock) && { lock }),
  };
}

/** It had no name: its beginning stands for one, and every tab reads the same. */
function fromFormat1({ age, ...raw }: Raw): Raw {
  const { startedAt } = raw;
  const lastSeen = isNumber(startedAt) && isNumber(age) ? startedAt + age : undefined;
  return { ...raw, id: `format-1-${String(startedAt)}`, watched: age, lastSeen, limit: LONGEST_LIMIT };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const defined = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;

/** A limit that is no sensible one never keeps an interview longer. */
function parseTimes({ startedAt, lastSeen, watched, limit }: Raw): InterviewTimes | undefined {
  if (!isNumber(startedAt) || !isNumber(lastSeen) || !isNumber(watched)) return undefined;
  const isLimit = isNumber(limit) && limit > 0 && limit <= LONGEST_LIMIT;
  return { startedAt, lastSeen, watched, limit: isLimit ? limit : LONGEST_LIMIT };
}

function parsePlan(raw: Raw): Plan | undefined {
  const { band, contexts, lead, legalAge, country, role } = raw;
  if (!isOneOf(AGE_BANDS, band) || typeof lead !== 'boolean' || !Array.isArray(contexts)) return undefined;
  if (!contexts.every((context): context is Context => isOneOf(CONTEXTS, context))) return undefined;
  if (!isOneOrNone(LEGAL_AGES, legalAge) || !isOneOrNone(COUNTRIES, country)) return undefined;
  if (!isOneOrNone(ROLES, role)) return undefined;
  return raw as Record<string, unknown> & Plan;
}

const isOneOrNone = (list: readonly string[], value: unknown): boolean =>
  value === undefined || isOneOf(list, value);

function parseMarks(raw: Raw): Record<string, Mark> | undefined {
  return Object.values(raw).every(isMark) ? (raw as Record<string, Mark>) : undefined;
}

function isMark(value: unknown): value is Mark {
  const { mark, revision, reason } = asRecord(value) ?? {};
  if (typeof revision !== 'number') return false;
  return (
    mark === 'done' || mark === 'not-applicable' || (mark === 'skipped' && isOneOf(SKIP_REASONS, reason))
  );
}

function parseAddresses(value: unknown): Addresses | undefined {
  const raw = asRecord(value);
  if (!raw) return undefined;
  const chosen = AGE_BANDS.map((band) => [band, raw[band]] as const);
  return Object.fromEntries(chosen.filter(([, form]) => isOneOf(ADDRESSES, form)));
}

/** Where one was is a help, not a protection: what is not understood of it is left out. */
function parsePlace(value: unknown): InterviewPlace | undefined {
  const raw = asRecord(value);
  if (!raw) return undefined;
  const { stage, prompt, sheet, scroll, ...others } = raw;
  return {
    ...others,
    ...(typeof stage === 'string' && { stage }),
    ...(typeof prompt === 'string' && { prompt }),
    ...(typeof sheet === 'string' && { sheet }),
    ...(isNumber(scroll) && { scroll }),
  };
}

/** A lock that is not understood must not be left out: that would open it. */
function isLock(value: unknown): value is InterviewLock {
  const { salt, hash, tries } = asRecord(value) ?? {};
  return typeof salt === 'string' && typeof hash === 'string' && isNumber(tries);
}
