import type { DangerWords } from '../model/search-words';
import { holdsAll, indexPatterns } from './phrase-matcher';
import { readWords, type QueryWord } from './query-words';
import { searchLanguageOf, type SearchLanguage } from './search-language';
import { dangerRoles } from './stop-words';
import type { Vocabulary } from './vocabulary';
import { wordTerms } from './word-terms';

/** Whether words hold all of a line of danger. */
type Holds = (words: readonly QueryWord[]) => boolean;

/** Lines of danger, ready to be compared with queries. */
export interface DangerLines {
  own: Holds;
  /** Words of its own lines: they can be typed, and so corrected to. */
  ownWords: readonly QueryWord[];
  read(text: string): QueryWord[];
  /** Of other languages: who is in a hurry does not first look which language the app is in. */
  others: { script: RegExp; holds(text: string): boolean }[];
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
    return { script: SCRIPTS[other], holds: otherHolder(list, other) };
  });
  const ownLines = own.flatMap((list) => linesOf(list, read));
  return { own: holder(ownLines), ownWords: ownLines.flat(), read, others };
}

/** Read when a query in its script is typed for the first time: most people never type one. */
function otherHolder(list: DangerWords, language: SearchLanguage): (text: string) => boolean {
  const read = readerOf(language);
  let holds: Holds | undefined;
  return (text) => {
    holds ??= holder(linesOf(list, read));
    return holds(read(text));
  };
}

function linesOf({ lines, together }: DangerWords, read: (text: string) => QueryWord[]): QueryWord[][] {
  const combined = together.flatMap((sets) =>
    sets.reduce<QueryWord[][]>(
      (begun, set) => set.map(read).flatMap((line) => begun.map((words) => [...words, ...line])),
      [[]],
    ),
  );
  return [...lines.map(read), ...combined];
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
    return { ...word, alike: new Set([...word.alike, ...corrections.flatMap(({ alike }) => [...alike])]) };
  });
  return own(words) || others.some((list) => list.script.test(text) && list.holds(text));
}

function holder(lines: readonly (readonly QueryWord[])[]): Holds {
  const find = indexPatterns(lines.map((words) => ({ words })));
  return (typed) => find(typed).some(({ words }) => holdsAll(typed, words));
}
