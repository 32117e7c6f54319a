import { parse } from 'yaml';
import type { FileChange } from './plan-import';
import { stampTranslation } from './stamp-translation';
import { replaceTexts, writeTextFile } from './text-file';
import { textHash } from './text-hash';

/**
 * The text of a language file after a change: a draft, with `from` of what has changed.
 * Undefined when its texts do not stand one below the other.
 */
export function writeTranslation({ file, changed }: FileChange): string | undefined {
  const texts = file.texts.map(({ key, target, spaced }) => ({
    key,
    text: changed.get(key) ?? target,
    spaced,
  }));
  const before = file.before;
  const after =
    before === undefined ? writeTextFile(texts) : replaceTexts(before, texts, new Set(changed.keys()));
  return after && stamp(after, { file, changed });
}

function stamp(after: string, change: FileChange): string {
  const { texts } = parse(after) as { texts: object };
  const stamped = { ...change.file.from, ...newHashes(change) };
  const hashes = Object.keys(texts).flatMap((key) => {
    const hash = stamped[key];
    return hash === undefined ? [] : [[key, hash] as const];
  });
  return hashes.length > 0 ? stampTranslation(after, Object.fromEntries(hashes)) : after;
}

/** A prompt with two forms is compared with the English text only once both are new. */
function newHashes({ file, changed }: FileChange): Record<string, string> {
  const english = file.texts.filter(({ key, englishKey }) => key === englishKey);
  const hashes = english
    .filter(({ key }) => file.texts.filter((it) => it.englishKey === key).every((it) => changed.has(it.key)))
    .map(({ key, source }) => [key, textHash(source)]);
  return Object.fromEntries(hashes) as Record<string, string>;
}
