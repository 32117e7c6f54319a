import { alone, Busy } from '../interview-storage/one-writer';
import {
  peekAtRecord,
  readRecord,
  RecordBroken,
  RecordLeft,
  wipeRecords,
  type StoredRecord,
} from '../interview-storage/interview-records';
import { hasToGo } from '../interview-storage/wipe-when-over';
import type { Interview } from '../model/interview';
import type { InterviewState } from '../model/interview-state';
import { parseInterview } from '../model/parse-interview';
import { forget, interviewState, know, knownOfInterview, show, withUnsaved } from './interview-in-page';
import { isAnother } from './keep-interview';
import { storageWasCleared } from './storage-was-cleared';

type Open = Extract<InterviewState, { phase: 'open' }>;

/** Looks what is kept, and shows it. What is over is wiped. Never rejects. */
export async function readInterview(): Promise<void> {
  try {
    await alone(() => look(readRecord, wipeHere));
  } catch (error) {
    // A page that hangs must not hide what is open; but whoever has no turn wipes nothing.
    if (error instanceof Busy) await look(peekAtRecord, async () => forget({ phase: 'none' }));
  }
}

/** Ends an interview whose time is over; another that has been begun since is left alone. Never rejects. */
export async function endByTime({ id }: Interview): Promise<void> {
  forget({ phase: 'none', byItself: true });
  await alone(async () => {
    const record = await readRecord();
    const read = record && parseInterview(record.text);
    if (!read || (!('fault' in read) && read.id !== id)) return;
    await wipeHere();
  }, true).catch((error: unknown) => {
    if (error instanceof RecordLeft) forget({ phase: 'left' });
    else if (error instanceof RecordBroken) return wipeHere();
    return undefined;
  });
}

async function look(read: typeof readRecord, wipe: () => Promise<void>): Promise<void> {
  await storageWasCleared();
  let record: StoredRecord | undefined;
  try {
    record = await read();
  } catch (error) {
    if (error instanceof RecordLeft) return forget({ phase: 'left' });
    const { phase } = interviewState.get();
    // What is open here is written again; otherwise nobody could ever read it.
    if (error instanceof RecordBroken && phase !== 'open') return wipe();
    // Where nothing can be read, nothing can be shown; what is open already stays.
    if (phase === 'unknown') show({ phase: 'none' });
    return;
  }
  const now = interviewState.get();
  if (record) return showRecord(record, now, wipe);
  if (now.phase === 'open') return lookWithoutRecord(now);
  // What has ended by itself is said until somebody begins another.
  if (now.phase !== 'none') forget({ phase: 'none' });
}

async function showRecord(
  record: StoredRecord,
  now: InterviewState,
  wipe: () => Promise<void>,
): Promise<void> {
  const read = parseInterview(record.text);
  const { sequence, unsaved } = knownOfInterview();
  if (!('fault' in read) && 'interview' in now) {
    const isSame = read.id === now.interview.id;
    const isWatched = read.lastSeen === now.interview.lastSeen && read.watched === now.interview.watched;
    // What is open here is watched by a steady clock, which goes on; see `lookAgain`.
    if (isSame && now.phase === 'open') {
      if (record.sequence < sequence) return;
      know({ sequence: record.sequence, ...(!isWatched && { watchedSince: performance.now() }) });
      const saved = now.saved || unsaved.length === 0;
      return show({ ...now, interview: saved ? read : withUnsaved(read), saved });
    }
    if (isSame && isWatched && !hasToGo(read, Date.now())) return;
    if (now.phase === 'open' && !isAnother(read, now.interview)) return;
  }
  // What cannot be read cannot be continued, and must not stay either.
  if (hasToGo(read, Date.now())) return wipe();
  if ('fault' in read) forget({ phase: 'newer' });
  else forget({ phase: 'found', interview: read }, record.sequence);
}

/** Another tab has wiped it, or the browser has thrown it away: then this page still has it, and says so. */
async function lookWithoutRecord(now: Open): Promise<void> {
  if (knownOfInterview().sequence === 0) return;
  if (!(await storageWasCleared())) return forget({ phase: 'none' });
  know({ sequence: 0 });
  show({ ...now, saved: false, lost: true });
}

/** Nothing of it is shown any more, even where a storage refuses to be wiped; then it is tried again. */
async function wipeHere(): Promise<void> {
  forget({ phase: 'none', byItself: true });
  await wipeRecords().catch(() => forget({ phase: 'left' }));
}
