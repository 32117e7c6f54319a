import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Every stylesheet of the app, without its comments. */
export function styleFiles(): { name: string; css: string }[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.css'));
  return files.map((file) => ({
    name: basename(file),
    css: readFileSync(join('src', file), 'utf8').replace(/\/\*[^]*?\*\//g, ''),
  }));
}
