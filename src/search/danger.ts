import type { DangerWords } from '../model/search-words';
import { holdsAll } from './phrase-matcher';
import { readWords, type QueryWord } from './query-words';
import { searchLanguageOf, type SearchLanguage } from './search-language';
import { dangerRoles } from './stop-words';
import type { Vocabulary } from './vocabulary';
import { alikeTerms, wordTerms } from './word-terms';

type Lines = readonly (readonly QueryWord[])[];

/** Lines of danger, ready to be compared with queries. */
export interface DangerLines {
  own: Lines;
  read(text: string): QueryWord[];
  /** Of other languages: who is in a hurry does not first look which language the app is in. */
  others: { script: RegExp; lines: Lines; read(text: string): QueryWord[] }[];
}

/** Words of another language count only in its own script: in keys, «уланды» would be an everyday Uzbek word. */
const SCRIPTS: Record<SearchLanguage, RegExp> = {
  en: /^\P{Script=Cyrillic}+$/u,
  ru: /^\P{Script=Latin}+$/u,
  kk: /^\P{Script=Latin}+$/u,
  uz: /^\P{Script=Cyrillic}+$/u,
};

export function readDanger(
  danger: readonly DangerWords[],
  language: SearchLanguage | undefined,
): DangerLines {
  const read = readerOf(language);
  const own = danger.filter((list) => searchLanguageOf(list.language) === language);
  const others = danger.flatMap((list) => {
    const other = searchLanguageOf(list.language);
    if (!other || other === language) return [];
    const readOther = readerOf(other);
    return { script: SCRIPTS[other], lines: list.lines.map(readOther), read: readOther };
  });
  return { own: own.flatMap(({ lines }) => lines.map(read)), read, others };
}

function readerOf(language: SearchLanguage | undefined): (text: string) => QueryWord[] {
  const terms = wordTerms(language);
  const roles = dangerRoles(language);
  return (text) => readWords(text, terms, roles);
}

/**
 * Whether a query means danger to life.
 * @param vocabulary to forgive slips by, at once: a false alarm costs little
 */
export function holdsDanger(
  { own, read, others }: DangerLines,
  text: string,
  vocabulary: Vocabulary | undefined,
): boolean {
  const words = read(text).map((word) => {
    const corrections = !vocabulary || vocabulary.has(word.terms) ? [] : vocabulary.correct(word.terms);
    return { ...word, alike: new Set([...word.alike, ...corrections.flatMap(alikeTerms)]) };
  });
  return (
    own.some((line) => holdsAll(words, line)) ||
    others.some((list) => list.script.test(text) && holdsOther(list, text))
  );
}

function holdsOther({ lines, read }: DangerLines['others'][number], text: string): boolean {
  const words = read(text);
  return lines.some((line) => holdsAll(words, line));
}
