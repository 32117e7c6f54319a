import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../src/model/languages';
import { AGE_BANDS } from '../src/model/vocabulary';
import { reporter, type Report } from './check-references';
import { findDuplicates } from './find-duplicates';
import type { GuideIndex } from './guide-index';
import type { SearchWords } from './guide-sources';
import { parseFile } from './parse-file';
import type { Problem } from './problem';
import type { RawSources } from './read-sources';
import { searchWordsSchema, type SearchWordsFile } from './search-schema';
import { checkText } from './text-rules';

/** Letters that words of a language are never typed with. */
const STRANGE_LETTERS: Record<WrittenLanguage, RegExp> = {
  en: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Latin}|[әғқңөұүһіўҳ]/iu,
  kk: /\p{Script=Latin}|[ўҳ]/iu,
  uz: /\p{Script=Cyrillic}/u,
};

/** Checks the words of every language; they do not fall back, so each must be there. */
export function checkSearchWords(
  raw: RawSources,
  index: GuideIndex,
): { words: SearchWords; problems: Problem[] } {
  const files = WRITTEN_LANGUAGES.map((language) => {
    const file = `search/${language}.yaml`;
    const { value, problems } = parseFile(raw, file, searchWordsSchema, 'add it');
    const all = [...problems, ...(value ? checkFile(file, value, language, index) : [])];
    return { language, value: all.length === 0 ? value : undefined, problems: all };
  });
  const sound = files.flatMap(({ language, value }) => (value ? [[language, value] as const] : []));
  return {
    words: Object.fromEntries(sound) as SearchWords,
    problems: files.flatMap(({ problems }) => problems),
  };
}

function checkFile(
  file: string,
  value: SearchWordsFile,
  language: WrittenLanguage,
  index: GuideIndex,
): Problem[] {
  const report = reporter(file, value);
  return [
    ...checkOnce(value, report),
    ...checkLines(value.danger, ['danger'], language, report),
    ...value.dangerTogether.flatMap((sets, place) =>
      sets.flatMap((set, at) => checkLines(set, ['dangerTogether', place, at], language, report)),
    ),
    ...value.groups.flatMap((group, place) => [
      ...checkLines(group.words, ['groups', place, 'words'], language, report),
      ...checkLines(group.means, ['groups', place, 'means'], language, report),
      ...checkTarget(group, place, index, report),
    ]),
  ];
}

/** A word in two groups would lead to one of them only. */
function checkOnce({ groups, danger }: SearchWordsFile, report: Report): Problem[] {
  const words = groups.flatMap((group, place) => group.words.map((word) => ({ word, place })));
  const again = (lines: readonly string[]) => findDuplicates(lines.map((line) => line.toLowerCase()));
  return [
    ...again(words.map(({ word }) => word)).map(({ value, index }) =>
      report(
        ['groups', words[index]?.place ?? 0, 'words'],
        `expected each word once, got "${value}" again; delete it or join the two groups`,
      ),
    ),
    ...again(danger).map(({ value }) =>
      report(['danger'], `expected each line once, got "${value}" again; delete it`),
    ),
  ];
}

function checkLines(
  lines: readonly string[],
  path: (string | number)[],
  language: WrittenLanguage,
  report: Report,
): Problem[] {
  return lines.flatMap((line, at) => {
    const rules = checkText(line, { language, childFacing: false, helplineNumbers: undefined });
    const strange = STRANGE_LETTERS[language].exec(line);
    const letters = strange
      ? [`expected letters of "${language}", got "${strange[0]}" in "${line}"; correct it`]
      : [];
    return [...new Set([...rules, ...letters])].map((message) => report([...path, at], message));
  });
}

function checkTarget(
  { means, find }: SearchWordsFile['groups'][number],
  place: number,
  index: GuideIndex,
  report: Report,
): Problem[] {
  if (means.length === 0 && find.length === 0)
    return [report(['groups', place], 'expected "means" or "find", got neither; say what the words lead to')];
  return find.flatMap((address, at) =>
    knows(index, address)
      ? []
      : [
          report(
            ['groups', place, 'find', at],
            `expected something of the guide, got "${address}"; correct or delete it`,
          ),
        ],
  );
}

function knows(index: GuideIndex, address: string): boolean {
  const [kind = '', id = ''] = address.split('/');
  const knowers: Record<string, (id: string) => boolean> = {
    article: index.knowsArticle,
    item: index.knowsItem,
    prompt: index.knowsPrompt,
    phrase: index.knowsPhrase,
    'question-type': index.knowsQuestionType,
    term: index.knowsTerm,
    contact: index.knowsHelpline,
    band: (band) => (AGE_BANDS as readonly string[]).includes(band),
    fact: (fact) => index.factState(fact) !== 'unknown',
  };
  return knowers[kind]?.(id) ?? false;
}
