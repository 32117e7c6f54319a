/**
 * Where the open interview lies: two alternating records, each in Cache Storage and, where the browser has it,
 * in the origin's private files. Not in IndexedDB or localStorage, whose files keep deleted values.
 * Reasons and measurements: docs/decisions/0020-open-interview.md.
 */
import { cacheShelf } from './cache-shelf';
import { fileShelf } from './file-shelf';
import { sha256Hex } from './verify';

/** One place that keeps small texts by name. Every function may reject when storage is refused. */
export interface Shelf {
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

const SLOTS = ['record-0', 'record-1'] as const;
const WIPE_MARK = 'wipe';

const shelves: readonly Shelf[] = [cacheShelf, fileShelf];

/**
 * The newest whole record, or undefined when there is none. A wipe that was begun and not finished is finished
 * first: its mark wins over every record. Rejects when a place refuses to be read and no other has one.
 */
export async function readRecord(): Promise<StoredRecord | undefined> {
  if (await isWiping()) {
    await wipeRecords();
    return undefined;
  }
  const read = await Promise.allSettled(shelves.flatMap((shelf) => SLOTS.map((slot) => shelf.read(slot))));
  const found = await Promise.all(read.map((it) => open(it.status === 'fulfilled' ? it.value : undefined)));
  const [newest] = found.filter((record) => record !== undefined).sort((a, b) => b.sequence - a.sequence);
  const refused = read.find(({ status }) => status === 'rejected');
  // "Nothing is there" must be sure: it counts as wiped.
  if (!newest && refused) throw new Error('The interview cannot be read', { cause: refused });
  return newest;
}

/**
 * Resolves once the text is kept in at least one place. Rejects when no place takes it.
 * @param before the newest record, where it has just been read
 */
export async function writeRecord(text: string, before?: StoredRecord): Promise<void> {
  const sequence = ((before ?? (await readRecord()))?.sequence ?? 0) + 1;
  const sealed = await seal({ sequence, text });
  const slot = SLOTS[sequence % 2] ?? SLOTS[0];
  const written = await Promise.allSettled(shelves.map((shelf) => shelf.write(slot, sealed)));
  const kept = written.find(({ status }) => status === 'fulfilled');
  if (!kept) throw new Error('No storage takes the interview', { cause: written });
}

/**
 * First the mark, then every record overwritten and removed, the mark last: cut off anywhere, the next start
 * finishes it. Rejects when a place still holds a record afterwards.
 */
export async function wipeRecords(): Promise<void> {
  await Promise.allSettled(shelves.map((shelf) => shelf.write(WIPE_MARK, WIPE_MARK)));
  const wiped = await Promise.allSettled(shelves.map(wipeShelf));
  const left = await Promise.all(
    shelves.flatMap((shelf) => SLOTS.map((slot) => shelf.read(slot).catch(() => undefined))),
  );
  if (left.some((text) => text !== undefined)) throw new Error('A record is left', { cause: wiped });
  await Promise.allSettled(shelves.map((shelf) => shelf.remove(WIPE_MARK).then(() => shelf.clear())));
}

async function wipeShelf(shelf: Shelf): Promise<void> {
  for (const slot of SLOTS) {
    const text = await shelf.read(slot);
    if (text === undefined) continue;
    // As long as what it covers, so that the same blocks are written.
    await shelf.write(slot, '0'.repeat(text.length)).catch(() => undefined);
    await shelf.remove(slot);
  }
}

async function isWiping(): Promise<boolean> {
  const marks = await Promise.all(shelves.map((shelf) => shelf.read(WIPE_MARK).catch(() => undefined)));
  return marks.some((mark) => mark !== undefined);
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
