import { APOSTROPHES } from '../src/model/text-typography';
import { wordToCyrillic, type UzbekLexicon } from './uzbek-word';

/** What stays as it is: values and tags of interface texts, addresses, and ids such as B07, P35-06, KZ-05. */
const KEPT = [
  String.raw`\{\{[^{}]*\}\}`,
  String.raw`<\/?[a-z\d]+\s*\/?>`,
  String.raw`https?:\/\/\S+`,
  String.raw`[\w.+-]+@[\w.-]+`,
  String.raw`\b(?:[A-Za-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?`,
  String.raw`(?<![\p{L}\p{N}${APOSTROPHES}])(?:[A-Z]\d+(?:-\d+)?|[A-Z]{2}-\d{2,3})(?![\p{L}\p{N}])`,
].join('|');

/** An apostrophe belongs to a word inside it, after o and g, and where it can be nothing else (ʼ). */
const LATIN_WORD = String.raw`\p{Script=Latin}(?:\p{Script=Latin}|ʼ|(?<=[og])[${APOSTROPHES}]|[${APOSTROPHES}](?=\p{Script=Latin}))*`;

const KEPT_OR_WORD = new RegExp(`(?<kept>${KEPT})|${LATIN_WORD}`, 'gu');

/**
 * Writes a text of Uzbek Latin in Cyrillic. All else stays: punctuation, numbers, what is in Cyrillic
 * already, placeholders, tags, addresses and ids.
 */
export function toCyrillic(text: string, lexicon: UzbekLexicon): string {
  return text.replace(KEPT_OR_WORD, (found, kept: string | undefined) =>
    kept === undefined ? wordToCyrillic(foldApostrophes(found), lexicon) : found,
  );
}

/** The Latin words of a text that `toCyrillic` writes in Cyrillic, with the right apostrophes. */
export function latinWords(text: string): string[] {
  return [...text.matchAll(KEPT_OR_WORD)]
    .filter(({ groups }) => groups?.['kept'] === undefined)
    .map(([word]) => foldApostrophes(word));
}

const AFTER_O_AND_G = new RegExp(`(?<=[og])[${APOSTROPHES}]`, 'giu');
const ELSEWHERE = new RegExp(`(?<![og])[${APOSTROPHES}]`, 'giu');

function foldApostrophes(word: string): string {
  return word.replace(AFTER_O_AND_G, 'ʻ').replace(ELSEWHERE, 'ʼ');
}
