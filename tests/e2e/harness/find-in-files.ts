import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder that hold a text, as UTF-8 or as UTF-16. */
export function findInFiles(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => holds(file, needles));
}

function holds(file: string, needles: readonly Buffer[]): boolean {
  try {
    const bytes = readFileSync(file);
    return needles.some((needle) => bytes.includes(needle));
  } catch {
    // A file that has gone meanwhile holds nothing.
    return false;
  }
}
