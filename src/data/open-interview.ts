import {
  ageOf,
  LONGEST_OPEN,
  openInterviewWith,
  parseInterview,
  withMark,
  type Interview,
  type Mark,
} from '../model/interview';
import { createObservable, type Observable } from '../model/observable';
import type { Plan } from '../model/plan';
import { readRecord, wipeRecords, writeRecord } from './interview-records';

/**
 * - `unknown` — not looked yet: nothing of an interview may be shown
 * - `none` — no interview is open on this device
 * - `found` — one is open, from an earlier visit or another tab; nothing of it is shown until somebody continues it
 * - `open` — it is being worked on here; `saved` is false after a change that no storage took
 * - `newer` — a newer version of the app has written it; it is left as it is
 */
export type InterviewState =
  | { phase: 'unknown' }
  | { phase: 'none' }
  | { phase: 'found'; interview: Interview }
  | { phase: 'open'; interview: Interview; saved: boolean }
  | { phase: 'newer' };

const NAME = `listen-first:interview:${import.meta.env.BASE_URL}`;
const CHECK_AGE_EVERY = 60_000;
const KEEP_AGE_EVERY = 10 * 60_000;

const state = createObservable<InterviewState>({ phase: 'unknown' });

export const interviewState: Observable<InterviewState> = state;

/** What a prerendered page knows of an interview: nothing. */
export const NO_INTERVIEW: InterviewState = Object.freeze({ phase: 'unknown' });

let channel: BroadcastChannel | undefined;
/** When the interview in `state` was read or written, by the steady clock. */
let watchedSince = 0;

/**
 * Looks what is open on this device and follows it: what other tabs do, its age, and the page coming back from
 * the browser's memory. Never rejects.
 */
export async function followInterview(): Promise<void> {
  channel ??= openChannel();
  addEventListener('pageshow', ({ persisted }) => persisted && void readInterview());
  document.addEventListener('visibilitychange', () => void wipeWhenOld());
  setInterval(() => void wipeWhenOld(), CHECK_AGE_EVERY);
  await readInterview();
}

/** Opens an interview with a plan; one that was open is replaced. Rejects when no storage takes it. */
export async function startInterview(plan: Plan): Promise<void> {
  await alone(async () => {
    const interview = openInterviewWith(plan, Date.now());
    await writeRecord(JSON.stringify(interview));
    show({ phase: 'open', interview, saved: true });
  });
  channel?.postMessage('changed');
}

/** Shows the interview that is open on this device. Does nothing when there is none. */
export function continueInterview(): void {
  const now = state.get();
  if (now.phase === 'found') state.set({ phase: 'open', interview: now.interview, saved: true });
}

/** Changes the plan and keeps every mark. Never rejects: `saved` tells the outcome. */
export async function changePlan(plan: Plan): Promise<void> {
  await change((interview) => ({ ...interview, plan }));
}

/** Marks an item, or takes its mark away. Resolves once it is kept; never rejects: `saved` tells the outcome. */
export async function markItem(id: string, mark: Mark | undefined): Promise<void> {
  await change((interview) => withMark(interview, id, mark));
}

/** Finishes the interview and wipes every trace of it, in every tab. Rejects when a part of it is left. */
export async function finishAndWipe(): Promise<void> {
  await alone(wipeRecords);
  state.set({ phase: 'none' });
  channel?.postMessage('wiped');
}

async function change(edit: (interview: Interview) => Interview): Promise<void> {
  await alone(async () => {
    const now = state.get();
    if (now.phase !== 'open') return;
    const record = await readRecord().catch(() => 'unreadable' as const);
    if (!record) return show({ phase: 'none' });
    const kept = record === 'unreadable' ? record : parseInterview(record.text);
    if (kept === 'newer') return show({ phase: 'newer' });
    const base = typeof kept === 'string' ? now.interview : combine(kept, now);
    const agedAt = performance.now();
    const aged = { ...base, age: ageOf(base, agedAt - watchedSince, Date.now()) };
    const interview = edit(aged);
    const saved = await writeRecord(
      JSON.stringify(interview),
      record === 'unreadable' ? undefined : record,
    ).then(
      () => true,
      () => false,
    );
    // The time that the writing took counts too.
    show({ phase: 'open', interview, saved }, agedAt);
  });
  channel?.postMessage('changed');
}

/** Another tab may have marked something meanwhile; and what no storage took yet is only here. */
function combine(
  kept: Interview,
  { interview, saved }: Extract<InterviewState, { phase: 'open' }>,
): Interview {
  return saved ? kept : { ...interview, marks: { ...kept.marks, ...interview.marks } };
}

async function readInterview(): Promise<void> {
  await alone(async () => {
    const record = await readRecord();
    if (!record) return state.set({ phase: 'none' });
    const interview = parseInterview(record.text);
    if (interview === 'newer') return state.set({ phase: 'newer' });
    // What cannot be read cannot be continued, and must not stay either.
    if (interview === 'damaged' || ageOf(interview, 0, Date.now()) >= LONGEST_OPEN) return wipeHere();
    const now = state.get();
    if (now.phase !== 'open') return show({ phase: 'found', interview });
    show({ phase: 'open', interview: combine(interview, now), saved: now.saved });
  }).catch(() => {
    // Where nothing can be read, nothing can be shown; what is open already stays.
    if (state.get().phase === 'unknown') state.set({ phase: 'none' });
  });
}

async function wipeWhenOld(): Promise<void> {
  const now = state.get();
  if (now.phase !== 'open' && now.phase !== 'found') return;
  const watched = performance.now() - watchedSince;
  if (ageOf(now.interview, watched, Date.now()) >= LONGEST_OPEN) {
    await alone(wipeHere);
    channel?.postMessage('wiped');
  } else if (watched >= KEEP_AGE_EVERY) {
    // So that an app that is closed remembers how long it was watched, whatever the clock says later.
    await change((interview) => interview);
  }
}

/** Nothing of it is shown any more, even where a storage refuses to be wiped; the next start tries again. */
async function wipeHere(): Promise<void> {
  state.set({ phase: 'none' });
  await wipeRecords().catch(() => undefined);
}

function show(next: InterviewState, since = performance.now()): void {
  watchedSince = since;
  state.set(next);
}

/** One tab at a time writes; where there are no locks, the sequence of the records still decides. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(NAME, work);
}

function openChannel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const opened = new BroadcastChannel(NAME);
  opened.onmessage = ({ data }: MessageEvent<'changed' | 'wiped'>) => {
    if (data === 'wiped') state.set({ phase: 'none' });
    else void readInterview();
  };
  return opened;
}
