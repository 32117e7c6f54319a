import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keeps the pages and the style, and answers with them: the least that a page needs to open without a server. */
const WORKER = (files: readonly string[]) => `
const FILES = ${JSON.stringify(files)};
addEventListener('install', (event) => event.waitUntil(caches.open('reference').then((cache) => cache.addAll(FILES))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));
`;

/** The server's headers want a named policy for the address of a worker. */
const REGISTRATION = `
const policy = window.trustedTypes ? trustedTypes.createPolicy('listen-first', { createScriptURL: (url) => url }) : undefined;
navigator.serviceWorker.register(policy ? policy.createScriptURL('/sw.js') : '/sw.js');
`;

const REGISTER = `<!doctype html><meta charset="utf-8"><title>Reference</title>
<script src="/register.js"></script>`;

/** Address of the page that installs the worker. */
export const INSTALL = 'install.html';

/**
 * The pages of a built app as plain web pages in `folder`: the same text and the same style sheet, no script.
 * @param pages addresses below the base, each with a slash at its end
 */
export function makeReference(root: string, folder: string, pages: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'assets'), join(folder, 'assets'), {
    recursive: true,
    filter: (it) => !it.endsWith('.js'),
  });
  cpSync(join(root, 'icons'), join(folder, 'icons'), { recursive: true });
  const styles = new Set<string>();
  for (const page of pages) {
    const html = readFileSync(join(root, page, 'index.html'), 'utf8');
    for (const [, style] of html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g))
      styles.add(style ?? '');
    const target = join(folder, page, 'index.html');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, withoutScripts(html));
  }
  writeFileSync(join(folder, INSTALL), REGISTER);
  writeFileSync(join(folder, 'register.js'), REGISTRATION);
  writeFileSync(join(folder, 'sw.js'), WORKER([...pages.map((page) => `/${page}`), ...styles]));
}

const withoutScripts = (html: string): string =>
  html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(modulepreload|manifest|preload)"[^>]*>/g, '');
