import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../src/model/languages';
import { screenGroup } from '../src/model/paths';

interface BuiltFile {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

type BuildManifest = Record<string, BuiltFile>;

/** Scripts that a page needs for its first render, fetched side by side instead of one after another. */
export interface Preloads {
  /** `place` is what stands after the language in an address. */
  of(language: Language, place: string): string[];
}

/** Reads Vite's build manifest. Throws when it lacks a script that the pages need. */
export async function readPreloads(outDir: string, base: string): Promise<Preloads> {
  const manifest = JSON.parse(await readFile(join(outDir, '.vite/manifest.json'), 'utf8')) as BuildManifest;
  const scripts = (...keys: string[]) => {
    const files = keys.flatMap((key) => withImports(manifest, key));
    return [...new Set(files)].map((file) => base + file);
  };
  return {
    of: (language, place) =>
      scripts('src/main.tsx', `src/app/${screenGroup(place)}-screens.ts`, `locales/${language}.json`),
  };
}

function withImports(manifest: BuildManifest, key: string, seen = new Set<string>()): string[] {
  if (seen.has(key)) return [];
  seen.add(key);
  const built = manifest[key];
  if (!built) throw new Error(`The build has no ${key}`);
  return [built.file, ...(built.imports ?? []).flatMap((it) => withImports(manifest, it, seen))];
}
