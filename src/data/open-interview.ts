/**
 * The open interview as every screen uses it. How it is read and written: read-interview.ts, keep-interview.ts; where
 * it lies: src/interview-storage/. Reasons: docs/decisions/0020-open-interview.md and 0034-interview-format-2.md.
 */
import { holdsText, wipeRecords } from '../interview-storage/interview-records';
import { alone } from '../interview-storage/one-writer';
import {
  isTooOld,
  newInterviewId,
  openInterviewWith,
  withMark,
  type InterviewPlace,
  type Mark,
  type SpeechChoice,
} from '../model/interview';
import type { Plan } from '../model/plan';
import { forget, interviewState, knownOfInterview, show, type Edit } from './interview-in-page';
import { beginInterview, keepInterview } from './keep-interview';
import { endByTime, readInterview } from './read-interview';
import { settings } from './settings-store';

export { interviewState, NO_INTERVIEW } from './interview-in-page';

/** `wiped` names the interview that has ended, where it could be read. */
type Message = 'changed' | { wiped: string | undefined; byItself: boolean };

const CHANNEL = `listen-first:interview:${import.meta.env.BASE_URL}`;
const CHECK_EVERY = 60_000;
const KEEP_TIME_EVERY = 10 * 60_000;

let channel: BroadcastChannel | undefined;

const tell = (message: Message): void => channel?.postMessage(message);

/**
 * Looks what is open on this device and follows it: what other tabs do, its age, and the page coming back from
 * the browser's memory. Never rejects.
 */
export async function followInterview(): Promise<void> {
  channel ??= openChannel();
  addEventListener('pageshow', ({ persisted }) => persisted && void comeBack());
  document.addEventListener('visibilitychange', () => void lookAgain());
  setInterval(() => void lookAgain(), CHECK_EVERY);
  await readInterview();
}

/** Opens an interview with a plan; one that was open is wiped. Never rejects: `saved` tells the outcome. */
export async function startInterview(plan: Plan, { second, address }: SpeechChoice = {}): Promise<void> {
  const { limit } = settings.get();
  const options = { id: newInterviewId(), now: Date.now(), ...(limit && { limit }), second, address };
  await beginInterview(openInterviewWith(plan, options));
  tell('changed');
}

/** Shows the interview that is open on this device. Does nothing when there is none. */
export function continueInterview(): void {
  const now = interviewState.get();
  if (now.phase === 'found') show({ phase: 'open', interview: now.interview, saved: true, lost: false });
}

/** Changes the plan and keeps every mark. Never rejects: `saved` tells the outcome. */
export const changePlan = (plan: Plan): Promise<void> => change((interview) => ({ ...interview, plan }));

/** Marks an item, or takes its mark away. Resolves once it is kept; never rejects: `saved` tells the outcome. */
export const markItem = (id: string, mark: Mark | undefined): Promise<void> =>
  change((interview) => withMark(interview, id, mark));

/** Changes how words to say are shown in this interview. Never rejects. */
export const changeSpeech = (speech: SpeechChoice): Promise<void> =>
  change((interview) => ({ ...interview, ...speech }));

/** Remembers where in the interview the person is. Never rejects. */
export const keepPlace = (place: InterviewPlace): Promise<void> =>
  change((interview) => ({ ...interview, place: { ...interview.place, ...place } }));

/**
 * Finishes the interview and wipes every trace of it, in every tab, also while another tab hangs. Rejects when a
 * part of it is left; nothing of it is shown any more then either.
 */
export async function finishAndWipe(): Promise<void> {
  const now = interviewState.get();
  const wasOnlyHere = now.phase === 'open' && knownOfInterview().sequence === 0;
  try {
    await alone(wipeRecords, true);
  } catch (error) {
    // Where no storage can be used at all, none has anything.
    if (!wasOnlyHere || (await holdsText())) {
      forget({ phase: 'left' });
      tell('changed');
      throw error;
    }
  }
  forget({ phase: 'none' });
  tell({ wiped: 'interview' in now ? now.interview.id : undefined, byItself: false });
}

async function change(edit: Edit): Promise<void> {
  if (interviewState.get().phase !== 'open') return;
  await keepInterview(edit);
  tell('changed');
}

/** At intervals, and when somebody comes back: what has become too old goes, and what is not kept is kept. */
async function lookAgain(): Promise<void> {
  const now = interviewState.get();
  if (!('interview' in now)) return readInterview();
  const watched = performance.now() - knownOfInterview().watchedSince;
  if (isTooOld(now.interview, watched, Date.now())) {
    await endByTime(now.interview);
    return tell({ wiped: now.interview.id, byItself: true });
  }
  const isUnsaved = now.phase === 'open' && !now.saved;
  // A clock that is put back while it is watched is written down, before somebody else reads it otherwise.
  const isPutBack = Date.now() < now.interview.lastSeen;
  const isHidden = document.visibilityState === 'hidden';
  if (!isUnsaved && !isPutBack && !isHidden && watched < KEEP_TIME_EVERY) return readInterview();
  await keepInterview();
  tell('changed');
}

/** From the browser's memory: another tab may have ended it meanwhile, so it is asked about before it is shown. */
async function comeBack(): Promise<void> {
  const now = interviewState.get();
  if (now.phase === 'open' && knownOfInterview().sequence > 0 && now.saved)
    show({ phase: 'found', interview: now.interview });
  await readInterview();
}

/** Undefined where there is none; Firefox refuses it together with storage. */
function openChannel(): BroadcastChannel | undefined {
  let opened: BroadcastChannel;
  try {
    opened = new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
  opened.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  return opened;
}

function hear(message: Message): void {
  const now = interviewState.get();
  const isOurs =
    typeof message === 'object' &&
    'interview' in now &&
    (message.wiped ?? now.interview.id) === now.interview.id;
  if (isOurs) forget(message.byItself ? { phase: 'none', byItself: true } : { phase: 'none' });
  else void readInterview();
}
