import { hasAnyEnding } from './uzbek-suffixes';
import { findStem, hasForeignLetters, type UzbekLexicon } from './uzbek-word';

/**
 * Where the letters alone may mislead. `at` is how far into the match a native ending may begin
 * and still explain it (ket-sa, til-siz, kel-yapti); without it only the lexicon can decide.
 */
const RISKS: { pattern: RegExp; reason: string; at?: number }[] = [
  { pattern: /ts(?!iya|ion)/gu, reason: 'ts may be ц', at: 1 },
  { pattern: /(?<![aeioutʻʼ])s(?=[ei])/gu, reason: 's may be ц', at: 0 },
  { pattern: /(?<=[aeiou]|oʻ)e/gu, reason: 'e after a vowel may be э or е' },
  { pattern: /l(?![aeiouly])|(?<!l)l(?=l$)/gu, reason: 'a ь may be lost', at: 0 },
  { pattern: /br(?![aeiou])|iyu/gu, reason: 'a ь may be lost' },
  // The present tense is sound: kel-yap-ti.
  {
    pattern: /(?<![aeiouyʻ]|^)y(?=[aeou])(?!ap(?:ti|man|san|siz|miz|$))/gu,
    reason: 'a ь or ъ may be lost before я, ё, ю or е',
  },
  { pattern: /ʼ$|(?<=[aeiou])ʼ(?=[aeiou])|(?<![aeious])ʼ(?![aeiou])/gu, reason: 'ʼ may be no ъ' },
];

/** Why neither a sound rule nor the lexicon decides how a word is written in Cyrillic, or undefined. */
export function findUndecided(word: string, lexicon: UzbekLexicon): string | undefined {
  if (findStem(word, lexicon)) return undefined;
  if (hasForeignLetters(word)) return 'it has letters that Uzbek does not have';
  if (mayBeName(word)) return 'it may be an abbreviation or a name';
  const small = word.toLowerCase();
  return RISKS.find(({ pattern, at }) =>
    [...small.matchAll(pattern)].some(({ index }) => at === undefined || !isInEnding(small, index + at)),
  )?.reason;
}

/** Whether the letters alone may mislead about a word, endings included. */
export function isRisky(word: string): boolean {
  return (
    hasForeignLetters(word) ||
    mayBeName(word) ||
    RISKS.some(({ pattern }) => word.toLowerCase().search(pattern) >= 0)
  );
}

/** A single consonant, or a capital that is not the first letter. */
function mayBeName(word: string): boolean {
  return /^[^aeiou]$/iu.test(word) || /.\p{Lu}/u.test(word);
}

/** Whether the letter at `index` can belong to an ending, after a stem of two letters or more. */
function isInEnding(word: string, index: number): boolean {
  for (let length = 2; length <= index; length++) {
    if (/[aeiou]/u.test(word.slice(0, length)) && hasAnyEnding(word, length)) return true;
  }
  return false;
}
