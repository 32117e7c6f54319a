import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../src/model/languages';

/** What the app is made of and nothing more: guides are packs, screenshots are for shops. */
export const PRECACHE_PATTERNS = [
  'assets/**/*.{js,css}',
  'boot.js',
  'index.html',
  'help-now/index.html',
  'interview/index.html',
  '404.html',
  '*/shell.html',
  '*/app.webmanifest',
  `{${LANGUAGES.join(',')}}/index.html`,
  `{${LANGUAGES.join(',')}}/help-now/index.html`,
  `{${LANGUAGES.join(',')}}/interview/index.html`,
  'icons/{icon.svg,icon-192.png}',
];

interface PrecacheEntry {
  url: string;
  revision: string | null;
  size: number;
  integrity?: string;
}

/**
 * Gives every file its hash, so that a captive portal's page under a script's address is refused, and
 * every page the address that people use: the folder, not its index.html.
 */
export function precacheTransform(outDir: string) {
  return (entries: PrecacheEntry[]) => ({
    manifest: entries.map((entry) => {
      const hash = createHash('sha256').update(readFileSync(join(outDir, entry.url)));
      const url = entry.url.replace(/(^|\/)index\.html$/, '$1') || './';
      return { ...entry, url, integrity: `sha256-${hash.digest('base64')}` };
    }),
    warnings: [],
  });
}
