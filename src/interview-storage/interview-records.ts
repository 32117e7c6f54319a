/**
 * Where the open interview lies: two alternating records, each in Cache Storage and, where the browser has it,
 * in the origin's private files. Not in IndexedDB or localStorage, whose files keep deleted values.
 * Reasons and measurements: docs/decisions/0020-open-interview.md and 0034-interview-format-2.md.
 */
import { sha256Hex } from '../model/sha256-hex';
import { cacheShelf } from './cache-shelf';
import { fileShelf } from './file-shelf';

/** One place that keeps small texts by name. Every function may reject when storage is refused. */
export interface Shelf {
  /** Undefined only when it is sure that nothing is there. */
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Removes the place itself, when nothing is in it any more. */
  clear(): Promise<void>;
}

export interface StoredRecord {
  sequence: number;
  text: string;
}

/** A record could not be wiped. */
export class RecordLeft extends Error {
  override name = 'RecordLeft';
}

/** Something is kept that is not whole: it cannot be read, and must not stay. */
export class RecordBroken extends Error {
  override name = 'RecordBroken';
}

const SLOTS = ['record-0', 'record-1'] as const;
const WIPE_MARK = 'wipe';

/** A storage that does not answer within this time, in ms, counts as one that refuses. */
const PATIENCE = 10_000;

const shelves: readonly Shelf[] = [cacheShelf, fileShelf].map((shelf) => ({
  read: (name) => inTime(shelf.read(name)),
  write: (name, text) => inTime(shelf.write(name, text)),
  remove: (name) => inTime(shelf.remove(name)),
  clear: () => inTime(shelf.clear()),
}));

function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The storage does not answer')), PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * The newest whole record, or undefined when there is none. A wipe that was begun and not finished is finished
 * first: its mark wins over every record up to its number. Rejects when a place refuses to be read and no other
 * has one, with `RecordBroken` when what is there is not whole, and with `RecordLeft` when what a wipe has left cannot
 * be removed.
 */
export async function readRecord(): Promise<StoredRecord | undefined> {
  const { newest, wiped } = await look();
  if (wiped > 0 && !newest) await wipeRecords();
  return newest;
}

/** The same without finishing a wipe, for a page whose turn it is not. */
export async function peekAtRecord(): Promise<StoredRecord | undefined> {
  return (await look()).newest;
}

async function look(): Promise<{ newest: StoredRecord | undefined; wiped: number }> {
  const wiped = await wipedUpTo();
  const { records, refused, broken } = await readEverything();
  const newest = records.find(({ sequence }) => sequence > wiped);
  if (newest || wiped > 0) return { newest, wiped };
  // "Nothing is there" must be sure: it counts as wiped.
  if (refused) throw new Error('The interview cannot be read', { cause: refused });
  if (broken) throw new RecordBroken('The interview is not whole');
  return { newest, wiped };
}

/** Whether any text of a record can be read, whole or not. */
export async function holdsText(): Promise<boolean> {
  return (await readSlots()).some((it) => it.status === 'fulfilled' && it.value !== undefined);
}

interface WriteOptions {
  /** The newest record, where it has just been read. */
  before?: StoredRecord | undefined;
  /** The number of the record that was last known, should it be unreadable. */
  after?: number;
  /** Asked before and after: a page that hung while another wiped must leave nothing. */
  mayWrite?: (() => Promise<boolean>) | undefined;
}

/**
 * Resolves, to the number of the record, once the text is kept, and read back, in at least one place. Rejects when no
 * place has it, or when it may not be written any more.
 */
export async function writeRecord(text: string, options: WriteOptions = {}): Promise<number> {
  const { after = 0, mayWrite = async () => true } = options;
  const before = options.before ?? (await readRecord().catch(() => undefined));
  const sequence = Math.max(before?.sequence ?? 0, await wipedUpTo(), after) + 1;
  const sealed = await seal({ sequence, text });
  const slot = SLOTS[sequence % 2] ?? SLOTS[0];
  if (!(await mayWrite())) throw new Error('Another page has ended this interview');
  const written = await Promise.allSettled(shelves.map((shelf) => writeAndLook(shelf, slot, sealed)));
  if (!(await mayWrite())) {
    await Promise.allSettled(shelves.map((shelf) => removeIf(shelf, slot, sealed)));
    throw new Error('Another page has ended this interview');
  }
  const kept = written.find(({ status }) => status === 'fulfilled');
  if (!kept) throw new Error('No storage takes the interview', { cause: written });
  return sequence;
}

/** A disk that is full may take a write and lose it. */
async function writeAndLook(shelf: Shelf, slot: string, sealed: string): Promise<void> {
  await shelf.write(slot, sealed);
  if ((await shelf.read(slot)) !== sealed) throw new Error('What was written is not there');
}

async function removeIf(shelf: Shelf, slot: string, sealed: string): Promise<void> {
  if ((await shelf.read(slot)) !== sealed) return;
  await shelf.remove(slot);
  const left = await Promise.all([...SLOTS, WIPE_MARK].map((name) => shelf.read(name)));
  if (left.every((text) => text === undefined)) await shelf.clear();
}

/**
 * First the mark, then every record overwritten and removed, the mark last: cut off anywhere, the next start
 * finishes it. Rejects with `RecordLeft` when a place holds a record afterwards, or cannot say that it holds none.
 */
export async function wipeRecords(): Promise<void> {
  const { records } = await readEverything();
  // One more: a page that hangs may still write the next.
  const upTo = Math.max(records[0]?.sequence ?? 0, await wipedUpTo()) + 1;
  await Promise.allSettled(shelves.map((shelf) => shelf.write(WIPE_MARK, String(upTo))));
  const wiped = await Promise.allSettled(shelves.map(wipeShelf));
  const refused = wiped.find(({ status }) => status === 'rejected');
  if (refused) throw new RecordLeft('A record is left', { cause: refused });
  await Promise.allSettled(shelves.map(removeShelf));
}

/** Rejects when it holds a record afterwards, or cannot say that it holds none. */
async function wipeShelf(shelf: Shelf): Promise<void> {
  await Promise.allSettled(SLOTS.map((slot) => wipeSlot(shelf, slot)));
  if (await isSurelyEmpty(shelf)) return;
  // What refuses to give up one record may give up all.
  await shelf.clear().catch(() => undefined);
  if (!(await isSurelyEmpty(shelf))) throw new Error('A record is left');
}

async function isSurelyEmpty(shelf: Shelf): Promise<boolean> {
  const left = await Promise.all(SLOTS.map((slot) => shelf.read(slot).catch(() => 'unreadable')));
  return left.every((text) => text === undefined);
}

async function wipeSlot(shelf: Shelf, slot: string): Promise<void> {
  const text = await shelf.read(slot).catch(() => '');
  if (text === undefined) return;
  // Should the browser write into the place of what was there, it must be as long.
  if (text) await shelf.write(slot, '0'.repeat(text.length)).catch(() => undefined);
  await shelf.remove(slot);
}

async function removeShelf(shelf: Shelf): Promise<void> {
  await shelf.remove(WIPE_MARK).catch(() => undefined);
  await shelf.clear();
}

/**
 * The number up to which records are wiped; 0 when no wipe is under way. A mark that cannot be removed must not wipe
 * the next interview, whose numbers are higher.
 */
async function wipedUpTo(): Promise<number> {
  const marks = await Promise.all(shelves.map((shelf) => shelf.read(WIPE_MARK).catch(() => undefined)));
  return Math.max(0, ...marks.map((mark) => (mark === undefined ? 0 : numberOf(mark))));
}

/** Earlier versions wrote a word, for everything. */
const numberOf = (mark: string): number => (/^\d+$/.test(mark) ? Number(mark) : Number.MAX_SAFE_INTEGER - 1);

const readSlots = () =>
  Promise.allSettled(shelves.flatMap((shelf) => SLOTS.map(async (slot) => shelf.read(slot))));

interface Everything {
  /** Whole ones, the newest first. */
  records: StoredRecord[];
  /** Why a place could not be read. */
  refused: unknown;
  /** Whether something is there that is not whole. */
  broken: boolean;
}

async function readEverything(): Promise<Everything> {
  const read = await readSlots();
  const texts = read.filter((it) => it.status === 'fulfilled' && it.value !== undefined);
  const found = await Promise.all(read.map((it) => open(it.status === 'fulfilled' ? it.value : undefined)));
  const records = found.filter((record) => record !== undefined).sort((a, b) => b.sequence - a.sequence);
  const refused = read.find(({ status }) => status === 'rejected');
  return { records, refused, broken: texts.length > records.length };
}

async function seal(record: StoredRecord): Promise<string> {
  const body = JSON.stringify(record);
  return JSON.stringify({ checksum: await checksum(body), body });
}

/** Undefined for nothing and for everything that is not whole. */
async function open(text: string | undefined): Promise<StoredRecord | undefined> {
  if (text === undefined) return undefined;
  try {
    const sealed = JSON.parse(text) as { checksum: string; body: string };
    if (sealed.checksum !== (await checksum(sealed.body))) return undefined;
    return JSON.parse(sealed.body) as StoredRecord;
  } catch {
    return undefined;
  }
}

const checksum = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text));
