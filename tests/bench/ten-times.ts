import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signPacks } from '../../compiler/sign-packs';
import { loadSigningKey } from '../../compiler/signing-key';
import type { Packs } from '../../compiler/compile-packs';
import { LANGUAGES } from '../../src/model/languages';
import type { Entry, EntryKind, Pack } from '../../src/model/pack-format';
import { readBuiltGuide } from '../e2e/harness/built-guide';

/** There can be no second of these: the app asks for them by a fixed id. */
const SINGLE: readonly EntryKind[] = [
  'core-sets',
  'band',
  'question-type',
  'country',
  'source',
  'search-words',
];

/** A copy of a built app in `copy` whose packs hold `times` as many entries, signed with the development key. */
export async function multiplyContent(root: string, copy: string, times: number): Promise<void> {
  rmSync(copy, { recursive: true, force: true });
  cpSync(root, copy, { recursive: true });
  const guide = readBuiltGuide(root);
  const packs = LANGUAGES.map((language) => {
    const pack = JSON.parse(readFileSync(join(root, guide.pack(language)), 'utf8')) as Pack;
    return [language, { ...pack, entries: manyEntries(pack.entries, pack.entries.length * times) }] as const;
  });
  rmSync(join(copy, 'packs'), { recursive: true });
  const { signing } = await loadSigningKey({ production: false, env: {} });
  const { files } = await signPacks(Object.fromEntries(packs) as Packs, signing);
  cpSync(join(root, 'packs'), join(copy, 'packs'), {
    recursive: true,
    filter: (it) => !it.endsWith('.json'),
  });
  for (const { path, text } of files) writeFileSync(join(copy, path), text);
}

/**
 * So many entries: those that stand alone, and the others with as many copies as that needs. Each round of copies is
 * whole before the next: gzip must not find a text again in its copy.
 */
export function manyEntries(entries: readonly Entry[], size: number): Entry[] {
  const single = entries.filter(({ kind }) => SINGLE.includes(kind));
  const several = entries.filter(({ kind }) => !SINGLE.includes(kind));
  const filled = Array.from({ length: size - single.length }, (_, at) => {
    const entry = several[at % several.length]!;
    return at < several.length ? entry : copyOf(entry, Math.floor(at / several.length) + 1);
  });
  return [...filled, ...single];
}

const copyOf = (entry: Entry, number: number): Entry =>
  ({
    ...entry,
    id: `${entry.id}-${number}`,
    hash: `${number}${entry.hash}`.slice(0, entry.hash.length),
  }) as Entry;
