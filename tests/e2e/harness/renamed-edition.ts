import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, precachedFiles, sha256 } from './edition-files';

const TEXT = /\.(html|js|css|webmanifest)$/;

/**
 * A copy of a built app in which every script and style has another name, as when every one has changed.
 * Two editions of the same sources share most of their files, so an old page would find them by luck.
 * Returns the root of the copy.
 */
export function renamedEdition(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'listen-first-renamed-'));
  cpSync(root, copy, { recursive: true });
  const names = readdirSync(join(copy, 'assets')).map((name) => [name, otherName(name)] as const);
  for (const [name, other] of names) renameSync(join(copy, 'assets', name), join(copy, 'assets', other));
  for (const path of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (TEXT.test(path)) rewrite(join(copy, path), (text) => replaceAll(text, names));
  }
  seal(copy);
  return copy;
}

/** Same length, same form: only the hash ends otherwise. */
const otherName = (name: string): string =>
  name.replace(/(.)(\.\w+)$/, (_, last: string, ending: string) => (last === '0' ? '1' : '0') + ending);

const replaceAll = (text: string, names: (readonly [string, string])[]): string =>
  names.reduce((result, [name, other]) => result.replaceAll(name, other), text);

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** The worker's list has to name the files as they are now. */
function seal(root: string): void {
  const old = precachedFiles(root);
  const list = old.map(({ url, revision }) => {
    const content = readFileSync(join(root, fileOf(url)));
    const changed = revision && createHash('md5').update(content).digest('hex');
    return { url, revision: changed, integrity: `sha256-${sha256(content)}` };
  });
  rewrite(join(root, 'sw.js'), (text) =>
    text.replace(/\[\{[^\]]*"url":[^\]]*\]/, () => JSON.stringify(list)),
  );
}
