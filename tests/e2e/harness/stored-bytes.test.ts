import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findInFiles } from './find-in-files';
import { storedBytes } from './stored-bytes';

const folder = mkdtempSync(join(tmpdir(), 'listen-first-stored-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packed by snappy: 'canary', ' of a ', and as copies 'canary' of 12 before, then '-' once and 'nary-' of 5 before. */
const PACKED = Buffer.from([
  24,
  (12 - 1) << 2,
  ...Buffer.from('canary of a '),
  1 | ((6 - 4) << 2),
  12,
  0 << 2,
  ...Buffer.from('-'),
  2 | ((5 - 1) << 2),
  5,
  0,
]);
const TEXT = 'canary of a canary-nary-';

/** A table of LevelDB with one data block, packed or not. */
function table(data: Buffer, kind: 0 | 1): Buffer {
  const trailer = (packed: number) => Buffer.from([packed, 0, 0, 0, 0]);
  // One entry: nothing shared with the key before, a key of one letter, a handle of two bytes; one restart, at 0.
  const index = Buffer.from([0, 1, 2, ...Buffer.from('k'), 0, data.length, 0, 0, 0, 0, 1, 0, 0, 0]);
  const footer = Buffer.alloc(48);
  footer.set([0, 0, data.length + 5, index.length]);
  footer.set(Buffer.from('57fb808b247547db', 'hex'), 40);
  return Buffer.concat([data, trailer(kind), index, trailer(0), footer]);
}

test('a block of a LevelDB table is unpacked, with copies that reach into themselves', () => {
  const file = join(folder, 'packed.ldb');
  writeFileSync(file, table(PACKED, 1));

  expect(storedBytes(file).map(String)).toContain(TEXT);
  expect(storedBytes(file)[0]?.includes('canary-nary-')).toBe(false);
  expect(findInFiles(folder, 'canary-nary-')).toEqual([file]);
});

test('a block that is not packed is given as it is', () => {
  const file = join(folder, 'plain.ldb');
  writeFileSync(file, table(Buffer.from('plain text'), 0));

  expect(storedBytes(file).map(String)).toContain('plain text');
});

test('a text in UTF-16 is found, and a file that has gone holds nothing', () => {
  const file = join(folder, 'wide');
  writeFileSync(file, Buffer.from('щщ', 'utf16le'));

  expect(findInFiles(folder, 'щщ')).toEqual([file]);
  expect(storedBytes(join(folder, 'gone'))).toEqual([]);
});
