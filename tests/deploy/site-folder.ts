import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const PACK = `packs/${'0a'.repeat(32)}.json`;

const FILES: Record<string, string> = {
  'index.html': '<!doctype html><title>Choose a language</title>',
  '404.html': '<!doctype html><title>Not here</title>',
  'ru/index.html': `<!doctype html><title>Слушать</title>${'<p>Сначала слушайте.</p>'.repeat(50)}`,
  'assets/app-Ab12.js': `export {};${'// long enough to be worth packing\n'.repeat(20)}`,
  'assets/app-Ab12.css': ':root { color: black; }',
  'boot.js': '(function () {})();',
  'sw.js': 'self.addEventListener("install", function () {});',
  'manifest.webmanifest': '{"name":"Listen First"}',
  [PACK]: '{"format":1}',
  'packs/index.json': '{"payload":"","signatures":[]}',
  'icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'icons/icon.png': 'not a picture, but the name of one',
  'favicon.ico': 'nor this',
  'robots.txt': 'User-agent: *',
  '.secret': 'nobody may read this',
};

/** A small built app in a folder of its own, removed after the test, beside a file that must stay private. */
export function makeSite(remove: (work: () => void) => void = onTestFinished): string {
  const parent = mkdtempSync(join(tmpdir(), 'listen-first-site-'));
  remove(() => rmSync(parent, { recursive: true, force: true }));
  // nginx reads as a user of its own.
  chmodSync(parent, 0o755);
  writeFileSync(join(parent, 'private.txt'), 'PRIVATE');
  for (const [path, text] of Object.entries(FILES)) writeSiteFile(join(parent, 'dist'), path, text);
  return join(parent, 'dist');
}

export function writeSiteFile(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
