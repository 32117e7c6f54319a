import { stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Found =
  | {
      kind: 'file';
      /** On the disk. */ file: string;
      /** Below the root, with forward slashes. */ path: string;
    }
  | { kind: 'folder' }
  | { kind: 'missing' };

const MISSING: Found = { kind: 'missing' };

/**
 * What an address means on the disk. `address` is the path below the base as it was asked for, still
 * encoded; an address that ends in a slash means the `index.html` of a folder. Hidden files are missing.
 */
export async function findFile(root: string, address: string): Promise<Found> {
  const names = decodeNames(address);
  if (!names) return MISSING;
  if (names.at(-1) === '') names.splice(-1, 1, 'index.html');
  if (names.some((name) => name === '' || name.startsWith('.'))) return MISSING;
  const file = join(root, ...names);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return { kind: 'file', file, path: names.join('/') };
  return found?.isDirectory() ? { kind: 'folder' } : MISSING;
}

/** Whether an address asks for something above its start, however it is written. */
export function isClimbing(address: string): boolean {
  return decodeNames(address)?.includes('..') ?? false;
}

/** Decoded first and split after, so that an encoded slash or dot hides nothing. Undefined when malformed. */
function decodeNames(address: string): string[] | undefined {
  try {
    const decoded = decodeURIComponent(address);
    return /[\0\\]/.test(decoded) ? undefined : decoded.split('/');
  } catch {
    return undefined;
  }
}
