import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCyrillic } from './uzbek-cyrillic';
import { textsOf, type UzbekText } from './uzbek-texts';
import type { UzbekLexicon } from './uzbek-word';

/** The words of the interface stand beside the guides folder. A guide of its own has none. */
const LATIN = '../locales/uz.json';
export const INTERFACE_IN_CYRILLIC = '../locales/uz-Cyrl.json';
export const WORD_LIST = 'uzbek-cyrillic/words.tsv';

/** What was made from the Uzbek texts and is kept beside them, as it is now. */
export interface UzbekInterface {
  latin: UzbekText[];
  /** Text of the file in Cyrillic letters; undefined when there is none. */
  cyrillic: string | undefined;
  wordList: string | undefined;
}

export function readInterface(root: string): UzbekInterface {
  const latin = readIfThere(root, LATIN);
  return {
    latin: latin === undefined ? [] : textsOf(LATIN, JSON.parse(latin)),
    cyrillic: readIfThere(root, INTERFACE_IN_CYRILLIC),
    wordList: readIfThere(root, WORD_LIST),
  };
}

/** The file of interface words in Cyrillic letters; undefined where there is no interface. */
export function renderInterface(latin: readonly UzbekText[], lexicon: UzbekLexicon): string | undefined {
  if (latin.length === 0) return undefined;
  const texts = latin.map(({ field, text }) => [field, toCyrillic(text, lexicon)] as const);
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
}

function readIfThere(root: string, file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
