import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The last bytes of a table of LevelDB. */
const TABLE_END = Buffer.from('57fb808b247547db', 'hex');
const FOOTER = 48;
/** After each block: how it is packed, and its checksum. */
const SNAPPY = 1;

/** Every file below a folder. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What a file of a browser's profile holds: as it lies there, and the blocks of a LevelDB table unpacked. */
export function storedBytes(file: string): Buffer[] {
  try {
    const bytes = readFileSync(file);
    return bytes.subarray(-TABLE_END.length).equals(TABLE_END) ? [bytes, ...tableBlocks(bytes)] : [bytes];
  } catch (error) {
    // A file that has gone meanwhile holds nothing.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The data blocks of a table, which its index names; see "leveldb/doc/table_format.md". */
function tableBlocks(table: Buffer): Buffer[] {
  const footer = reader(table.subarray(-FOOTER));
  footer.handle();
  const index = block(table, footer.handle());
  const entries = reader(index.subarray(0, index.length - 4 * (index.readUInt32LE(index.length - 4) + 1)));
  const blocks: Buffer[] = [];
  while (!entries.atEnd()) {
    entries.number();
    const [key, value] = [entries.number(), entries.number()];
    entries.bytes(key);
    blocks.push(block(table, reader(entries.bytes(value)).handle()));
  }
  return blocks;
}

function block(table: Buffer, { start, size }: { start: number; size: number }): Buffer {
  const bytes = table.subarray(start, start + size);
  return table[start + size] === SNAPPY ? unpackSnappy(bytes) : bytes;
}

function reader(bytes: Buffer) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes.readUInt8(at++);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  return {
    number,
    handle: () => ({ start: number(), size: number() }),
    bytes: (count: number) => bytes.subarray(at, (at += count)),
    little: (count: number) => bytes.readUIntLE((at += count) - count, count),
    atEnd: () => at >= bytes.length,
  };
}

/** See "snappy/format_description.txt": literals, and copies of what stands before. */
function unpackSnappy(packed: Buffer): Buffer {
  const input = reader(packed);
  const output = Buffer.alloc(input.number());
  let at = 0;
  const copy = (length: number, offset: number) => {
    // Byte by byte: a copy may reach into itself.
    for (const end = at + length; at < end; at += 1) output[at] = output[at - offset]!;
  };
  while (!input.atEnd()) {
    const tag = input.little(1);
    const [kind, rest] = [tag & 3, tag >> 2];
    if (kind === 0) at += input.bytes(1 + (rest < 60 ? rest : input.little(rest - 59))).copy(output, at);
    else if (kind === 1) copy(4 + (rest & 7), (rest >> 3) * 256 + input.little(1));
    else copy(1 + rest, input.little(kind === 2 ? 2 : 4));
  }
  return output;
}
