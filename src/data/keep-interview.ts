import { alone, Busy, type IsMine } from '../interview-storage/one-writer';
import {
  holdsText,
  readRecord,
  wipeRecords,
  writeRecord,
  type StoredRecord,
} from '../interview-storage/interview-records';
import { withTime, type Interview } from '../model/interview';
import type { InterviewState } from '../model/interview-state';
import { parseInterview } from '../model/parse-interview';
import {
  forget,
  interviewState,
  know,
  knownOfInterview,
  show,
  withUnsaved,
  type Edit,
} from './interview-in-page';
import { storageWasCleared } from './storage-was-cleared';

/**
 * Writes what is open here, with everything that is not kept yet, on top of what other tabs have kept; and how long
 * it was watched, so that an app that is closed knows it whatever the clock says later. Never rejects: `saved` tells.
 */
export async function keepInterview(edit?: Edit): Promise<void> {
  if (edit) know({ unsaved: [...knownOfInterview().unsaved, edit] });
  try {
    await alone(writeOpen);
  } catch (error) {
    const now = interviewState.get();
    if (now.phase === 'open' && error instanceof Busy)
      show({ ...now, interview: withUnsaved(now.interview), saved: false });
  }
}

/** Opens an interview in this page, whether a storage takes it or not; one that was open is wiped first. */
export async function beginInterview(interview: Interview): Promise<void> {
  const open = (saved: boolean, sequence: number) => {
    forget({ phase: 'open', interview, saved, lost: false }, sequence);
  };
  let replaces: string | undefined;
  try {
    await alone(async (mayWrite) => {
      // The one before lies in both records: it must not stay in the older of them.
      const before = await readRecord().catch(() => undefined);
      replaces = before && idOf(before);
      if (before || (await holdsText())) await wipeRecords().catch(() => undefined);
      open(true, await writeRecord(JSON.stringify(interview), { mayWrite }));
    });
  } catch {
    open(false, 0);
    know({ replaces });
  }
}

async function writeOpen(mayWrite: IsMine): Promise<void> {
  const now = interviewState.get();
  if (now.phase !== 'open' && now.phase !== 'found') return;
  const base = await findBase(now);
  if ('phase' in base) return forget(base, base.phase === 'found' ? base.sequence : 0);
  const { unsaved, watchedSince, sequence: after } = knownOfInterview();
  const at = performance.now();
  const written = withTime(withUnsaved(base.interview), at - watchedSince, Date.now());
  const options = { before: base.before, after, mayWrite };
  const sequence = await writeRecord(JSON.stringify(written), options).catch(() => undefined);
  // Somebody may have continued it, ended it or begun another meanwhile.
  const present = interviewState.get();
  const isSame = 'interview' in present && present.interview.id === now.interview.id;
  if (!isSame || !(await mayWrite())) return;
  const left = knownOfInterview().unsaved.filter((edit) => !unsaved.includes(edit));
  // The time that the writing took counts too; of one that failed all time counts.
  if (sequence) know({ sequence, unsaved: left, watchedSince: at, replaces: undefined });
  // What was tapped meanwhile is shown with its own writing.
  const interview = sequence ? written : withUnsaved(base.interview);
  if (present.phase === 'found') return show({ phase: 'found', interview });
  show({ phase: 'open', interview, saved: sequence !== undefined, lost: present.lost || base.lost });
}

interface Base {
  interview: Interview;
  before?: StoredRecord;
  /** What was kept has gone. */
  lost: boolean;
}

type Ended = Extract<InterviewState, { phase: 'none' | 'newer' }> | Found;
type Found = Extract<InterviewState, { phase: 'found' }> & { sequence: number };

/** What the next writing builds on; or what there is to show when the interview of this page is not open any more. */
async function findBase(now: Extract<InterviewState, { interview: Interview }>): Promise<Base | Ended> {
  const here = now.interview;
  let before: StoredRecord | undefined;
  try {
    before = await readRecord();
  } catch {
    // What cannot be read is on this page.
    return { interview: here, lost: false };
  }
  if (!before) return withoutRecord(now);
  const kept = parseInterview(before.text);
  if ('fault' in kept)
    return kept.fault === 'newer' ? { phase: 'newer' } : { interview: here, before, lost: false };
  if (isAnother(kept, here)) return { phase: 'found', interview: kept, sequence: before.sequence };
  if (kept.id === here.id) {
    // An older record than the one that was written here: the newer has gone bad.
    const isOlder = before.sequence < knownOfInterview().sequence;
    return { interview: isOlder ? here : kept, before, lost: false };
  }
  await wipeRecords();
  return { interview: here, lost: false };
}

async function withoutRecord(now: Extract<InterviewState, { interview: Interview }>): Promise<Base | Ended> {
  const wasKept = knownOfInterview().sequence > 0;
  const lost = wasKept && (await storageWasCleared());
  // Nobody has taken it up here: then it is not for this page to bring it back.
  if (now.phase === 'found' || (wasKept && !lost)) return { phase: 'none' };
  return { interview: now.interview, lost };
}

/** One that no storage has taken replaces the one before it, and is not replaced by it. */
export function isAnother(kept: Interview, here: Interview): boolean {
  const { sequence, replaces } = knownOfInterview();
  const isReplaced = kept.id === replaces || (sequence === 0 && kept.startedAt < here.startedAt);
  return kept.id !== here.id && !isReplaced;
}

function idOf({ text }: StoredRecord): string | undefined {
  const read = parseInterview(text);
  return 'fault' in read ? undefined : read.id;
}
