import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const FIXTURES = join(import.meta.dirname, '../fixtures');

/**
 * A throw-away copy of the valid guide, to be called inside a test.
 * @param overlays folders of `guides-broken` to lay over it
 * @param changes texts of files to write last
 */
export function guideCopy(overlays: string[] = [], changes: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'guides-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(FIXTURES, 'guides'), root, { recursive: true });
  for (const overlay of overlays) cpSync(join(FIXTURES, 'guides-broken', overlay), root, { recursive: true });
  for (const [file, text] of Object.entries(changes)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}
