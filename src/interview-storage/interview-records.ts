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

const SLOTS = ['record-0', 'record-1'] as const;
const WIPE_MARK = 'wipe';

const shelves: readonly Shelf[] = [cacheShelf, fileShelf];

/**
 * The newest whole record, or undefined when there is none. A wipe that was begun and not finished is finished
 * first: its mark wins over every record up to its number. Rejects when a place refuses to be read and no other
 * has one, and with `RecordLeft` when what a wipe has left cannot be removed.
 */
export async function readRecord(): Promise<StoredRecord | undefined> {
  const wiped = await wipedUpTo();
  const { records, refused } = await readEverything();
  const newest = records.find(({ sequence }) => sequence > wiped);
  if (wiped > 0 && !newest) {
    await wipeRecords();
    return undefined;
  }
  // "Nothing is there" must be sure: it counts as wiped.
  if (!newest && refused) throw new Error('The interview cannot be read', { cause: refused });
  return newest;
}

interface WriteOptions {
  /** The newest record, where it has just been read. */
  before?: StoredRecord | undefined;
  /** Asked before and after: a page that hung while another wiped must leave nothing. */
  mayWrite?: (() => Promise<boolean>) | undefined;
}

/**
 * Resolves once the text is kept, and read back, in at least one place. Rejects when no place has it, or when it
 * may not be written any more.
 */
export async function writeRecord(text: string, options: WriteOptions = {}): Promise<void> {
  const { before = await readRecord(), mayWrite = async () => true } = options;
  const sequence = Math.max(before?.sequence ?? 0, await wipedUpTo()) + 1;
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
}

/** A disk that is full may take a write and lose it. */
async function writeAndLook(shelf: Shelf, slot: string, sealed: string): Promise<void> {
  await shelf.write(slot, sealed);
  if ((await shelf.read(slot)) !== sealed) throw new Error('What was written is not there');
}

async function removeIf(shelf: Shelf, slot: string, sealed: string): Promise<void> {
  if ((await shelf.read(slot)) === sealed) await shelf.remove(slot);
}

/**
 * First the mark, then every record overwritten and removed, the mark last: cut off anywhere, the next start
 * finishes it. Rejects with `RecordLeft` when a place holds a record afterwards, or cannot say that it holds none.
 */
export async function wipeRecords(): Promise<void> {
  const { records } = await readEverything();
  const upTo = Math.max(records[0]?.sequence ?? 0, await wipedUpTo(), 1);
  await Promise.allSettled(shelves.map((shelf) => shelf.write(WIPE_MARK, String(upTo))));
  const wiped = await Promise.allSettled(shelves.flatMap((shelf) => SLOTS.map((it) => wipeSlot(shelf, it))));
  const left = await readSlots();
  if (left.some((it) => it.status === 'rejected' || it.value !== undefined))
    throw new RecordLeft('A record is left', { cause: wiped });
  await Promise.allSettled(shelves.map(removeShelf));
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

/** Every whole record, the newest first, and why a place could not be read. */
async function readEverything(): Promise<{ records: StoredRecord[]; refused: unknown }> {
  const read = await readSlots();
  const found = await Promise.all(read.map((it) => open(it.status === 'fulfilled' ? it.value : undefined)));
  const records = found.filter((record) => record !== undefined).sort((a, b) => b.sequence - a.sequence);
  return { records, refused: read.find(({ status }) => status === 'rejected') };
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
