import type { TextFile } from './source-schema';
import { textHash } from './text-hash';

/** Keys of a translation whose English text is no longer the one it was made from. */
export function staleKeys(translation: TextFile, english: TextFile): string[] {
  return Object.entries(translation.from ?? {})
    .filter(([key, hash]) => Object.hasOwn(english.texts, key) && textHash(english.texts[key] ?? '') !== hash)
    .map(([key]) => key);
}
