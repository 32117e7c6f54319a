/**
 * The open interview as every screen sees it. What is kept of it, and where: src/interview-storage/.
 * Reasons: docs/decisions/0020-open-interview.md and 0034-interview-format-2.md.
 */
import {
  readRecord,
  RecordLeft,
  wipeRecords,
  writeRecord,
  type StoredRecord,
} from '../interview-storage/interview-records';
import { alone, Busy, type IsMine } from '../interview-storage/one-writer';
import { hasToGo } from '../interview-storage/wipe-when-over';
import {
  isTooOld,
  newInterviewId,
  openInterviewWith,
  withMark,
  withTime,
  type Interview,
  type InterviewPlace,
  type Mark,
  type SpeechChoice,
} from '../model/interview';
import type { InterviewState } from '../model/interview-state';
import { createObservable, type Observable } from '../model/observable';
import { parseInterview } from '../model/parse-interview';
import type { Plan } from '../model/plan';
import { settings } from './settings-store';
import { storageWasCleared } from './storage-was-cleared';

type Edit = (interview: Interview) => Interview;

const CHANNEL = `listen-first:interview:${import.meta.env.BASE_URL}`;
const CHECK_EVERY = 60_000;
const KEEP_TIME_EVERY = 10 * 60_000;

const state = createObservable<InterviewState>({ phase: 'unknown' });

export const interviewState: Observable<InterviewState> = state;

/** What a prerendered page knows of one: nothing. */
export const NO_INTERVIEW: InterviewState = Object.freeze({ phase: 'unknown' });

let channel: BroadcastChannel | undefined;
/** When the interview in `state` was read or written, by the steady clock. */
let watchedSince = 0;
/** What was changed here and no storage has taken yet, in order: done again on whatever is kept by then. */
let unsaved: Edit[] = [];
/** Whether the interview in `state` has been in a storage at all. */
let wasKept = false;

/**
 * Looks what is open on this device and follows it: what other tabs do, its age, and the page coming back from
 * the browser's memory. Never rejects.
 */
export async function followInterview(): Promise<void> {
  channel ??= openChannel();
  addEventListener('pageshow', ({ persisted }) => persisted && void readInterview());
  document.addEventListener('visibilitychange', () => void lookAgain());
  setInterval(() => void lookAgain(), CHECK_EVERY);
  await readInterview();
}

/** Opens an interview; one that was open is wiped. Never rejects: `saved` tells the outcome. */
export async function startInterview(plan: Plan, { second, address }: SpeechChoice = {}): Promise<void> {
  const { limit } = settings.get();
  const options = { id: newInterviewId(), now: Date.now(), ...(limit && { limit }), second, address };
  const interview = openInterviewWith(plan, options);
  const open = (saved: boolean) => {
    unsaved = [];
    wasKept = saved;
    show({ phase: 'open', interview, saved, lost: false });
  };
  try {
    await alone(async (mayWrite) => {
      // The one before lies in both records: it must not stay in the older of them.
      if (await readRecord().catch(() => true)) await wipeRecords().catch(() => undefined);
      await writeRecord(JSON.stringify(interview), { mayWrite });
      open(true);
    });
  } catch {
    open(false);
  }
  channel?.postMessage('changed');
}

/** Shows the interview that is open on this device. Does nothing when there is none. */
export function continueInterview(): void {
  const now = state.get();
  if (now.phase !== 'found') return;
  wasKept = true;
  state.set({ phase: 'open', interview: now.interview, saved: true, lost: false });
}

/** Changes the plan and keeps every mark. Never rejects: `saved` tells the outcome. */
export async function changePlan(plan: Plan): Promise<void> {
  await change((interview) => ({ ...interview, plan }));
}

/** Marks an item, or takes its mark away. Resolves once it is kept; never rejects: `saved` tells the outcome. */
export async function markItem(id: string, mark: Mark | undefined): Promise<void> {
  await change((interview) => withMark(interview, id, mark));
}

/** Changes how words to say are shown in this interview. Never rejects. */
export async function changeSpeech(speech: SpeechChoice): Promise<void> {
  await change((interview) => ({ ...interview, ...speech }));
}

/** Remembers where in the interview the person is. Never rejects. */
export async function keepPlace(place: InterviewPlace): Promise<void> {
  await change((interview) => ({ ...interview, place: { ...interview.place, ...place } }));
}

/**
 * Finishes the interview and wipes every trace of it, in every tab, also while another tab hangs. Rejects when a
 * part of it is left.
 */
export async function finishAndWipe(): Promise<void> {
  const wasOnlyHere = state.get().phase === 'open' && !wasKept;
  await alone(wipeRecords, true).catch(async (error: unknown) => {
    // Where no storage can be used at all, none has anything.
    if (!wasOnlyHere || (await readRecord().catch(() => undefined))) throw error;
  });
  forget({ phase: 'none' });
  channel?.postMessage('wiped');
}

async function change(edit: Edit): Promise<void> {
  if (state.get().phase !== 'open') return;
  unsaved.push(edit);
  await keep();
}

/**
 * Writes what is open here, with everything that is not kept yet, on top of what other tabs have kept; and how long
 * it was watched, so that an app that is closed knows it whatever the clock says later.
 */
async function keep(): Promise<void> {
  try {
    await alone(writeOpen);
  } catch (error) {
    const now = state.get();
    if (now.phase === 'open' && error instanceof Busy)
      state.set({ ...now, interview: withUnsaved(now.interview), saved: false });
  }
  channel?.postMessage('changed');
}

async function writeOpen(isMine: IsMine): Promise<void> {
  const now = state.get();
  if (now.phase !== 'open' && now.phase !== 'found') return;
  const base = await findBase(now.interview);
  if ('phase' in base) return forget(base);
  const done = [...unsaved];
  const at = performance.now();
  const interview = withTime(withUnsaved(base.interview), at - watchedSince, Date.now());
  const { before } = base;
  const saved = await writeRecord(JSON.stringify(interview), { before, mayWrite: isMine }).then(
    () => true,
    () => false,
  );
  // Another page has ended it meanwhile.
  if (state.get().phase === 'none' || !(await isMine())) return;
  if (saved) {
    wasKept = true;
    unsaved = unsaved.filter((edit) => !done.includes(edit));
  }
  // The time that the writing took counts too.
  if (now.phase === 'found') show({ phase: 'found', interview }, at);
  else show({ phase: 'open', interview, saved, lost: now.lost || base.lost }, at);
}

interface Base {
  interview: Interview;
  before?: StoredRecord;
  /** What was kept has gone. */
  lost: boolean;
}

/** What the next writing builds on; or what there is to show when the interview of this page is not open any more. */
async function findBase(here: Interview): Promise<Base | InterviewState> {
  let before: StoredRecord | undefined;
  try {
    before = await readRecord();
  } catch {
    // What cannot be read is on this page.
    return { interview: here, lost: false };
  }
  if (!before) {
    const lost = wasKept && (await storageWasCleared());
    return !wasKept || lost ? { interview: here, lost } : { phase: 'none' };
  }
  const kept = parseInterview(before.text);
  if (!('fault' in kept) && kept.id === here.id) return { interview: kept, before, lost: false };
  if (!('fault' in kept) && isAnother(kept, here)) return { phase: 'found', interview: kept };
  return 'fault' in kept && kept.fault === 'newer'
    ? { phase: 'newer' }
    : { interview: here, before, lost: false };
}

/** One that no storage has taken replaces the one before it, and is not replaced by it. */
const isAnother = (kept: Interview, here: Interview): boolean =>
  kept.id !== here.id && (wasKept || kept.startedAt > here.startedAt);
const withUnsaved = (interview: Interview): Interview =>
  unsaved.reduce((changed, edit) => edit(changed), interview);

async function readInterview(): Promise<void> {
  await alone(look).catch((error: unknown) => {
    // Reading does no harm; a page that hangs must not hide what is open.
    return error instanceof Busy ? look() : undefined;
  });
}

async function look(): Promise<void> {
  await storageWasCleared();
  let record: StoredRecord | undefined;
  try {
    record = await readRecord();
  } catch (error) {
    if (error instanceof RecordLeft) return forget({ phase: 'left' });
    // Where nothing can be read, nothing can be shown; what is open already stays.
    if (state.get().phase === 'unknown') state.set({ phase: 'none' });
    return;
  }
  const now = state.get();
  if (!record && now.phase === 'open') return lookWithoutRecord(now);
  // What has ended by itself is said until somebody begins another.
  if (!record) return now.phase === 'none' ? undefined : forget({ phase: 'none' });
  const read = parseInterview(record.text);
  const here = now.phase === 'open' ? now.interview : undefined;
  // What is open here is watched by a steady clock; see `lookAgain`.
  if (here && !('fault' in read) && read.id === here.id)
    return show({ ...(now as Open), interview: withUnsaved(read), saved: unsaved.length === 0 });
  if (here && !('fault' in read) && !isAnother(read, here)) return;
  // What cannot be read cannot be continued, and must not stay either.
  if (hasToGo(read, Date.now())) return wipeHere();
  forget('fault' in read ? { phase: 'newer' } : { phase: 'found', interview: read });
}

type Open = Extract<InterviewState, { phase: 'open' }>;

/** Another tab has wiped it, or the browser has thrown it away: then this page still has it, and says so. */
async function lookWithoutRecord(now: Open): Promise<void> {
  if (!wasKept) return;
  if (!(await storageWasCleared())) return forget({ phase: 'none' });
  wasKept = false;
  state.set({ ...now, saved: false, lost: true });
}

/** At intervals, and when somebody comes back: what has become too old goes, and what is not kept is kept. */
async function lookAgain(): Promise<void> {
  const now = state.get();
  if (now.phase === 'unknown' || now.phase === 'none') return;
  if (now.phase === 'newer' || now.phase === 'left') return readInterview();
  const watched = performance.now() - watchedSince;
  if (isTooOld(now.interview, watched, Date.now())) {
    forget({ phase: 'none', byItself: true });
    await alone(wipeHere, true).catch(() => undefined);
    channel?.postMessage('wiped');
  } else {
    const isUnsaved = now.phase === 'open' && !now.saved;
    const mustWrite = isUnsaved || watched >= KEEP_TIME_EVERY || document.visibilityState === 'hidden';
    await (mustWrite ? keep() : readInterview());
  }
}

/** Nothing of it is shown any more, even where a storage refuses to be wiped; then it is tried again. */
async function wipeHere(): Promise<void> {
  forget({ phase: 'none', byItself: true });
  await wipeRecords().catch(() => forget({ phase: 'left' }));
}

/** Nothing of the interview that was open here is in this page any more. */
function forget(next: InterviewState): void {
  unsaved = [];
  wasKept = next.phase === 'found';
  show(next);
}

function show(next: InterviewState, since = performance.now()): void {
  watchedSince = since;
  state.set(next);
}

/** Undefined where there is none; Firefox refuses it together with storage. */
function openChannel(): BroadcastChannel | undefined {
  let opened: BroadcastChannel;
  try {
    opened = new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
  opened.onmessage = ({ data }: MessageEvent<'changed' | 'wiped'>) => {
    if (data === 'wiped') forget({ phase: 'none' });
    else void readInterview();
  };
  return opened;
}
