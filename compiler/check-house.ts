import { checkClosed } from './check-closed';
import { checkComplete } from './check-complete';
import { checkLength } from './check-length';
import { checkNames } from './check-names';
import { findOrphans } from './check-orphans';
import { checkPlaceholders } from './check-placeholders';
import type { CheckedSources } from './check-sources';
import { checkTwoWays } from './check-two-ways';
import { checkTermsOfWords, checkWords } from './check-words';
import { findUnneeded, refuse, type Finding } from './findings';
import { listTexts } from './guide-texts';
import { exceptionsSchema, wordsToAvoidSchema, type Exceptions } from './house-schema';
import { parseFile } from './parse-file';
import type { Problem } from './problem';
import type { RawSources } from './read-sources';

/**
 * The rules of the house: what is wrong between texts rather than within one record. A guide that breaks them
 * can be compiled and looked at, but neither released nor published.
 */
export function checkHouse(raw: RawSources, { sources, problems }: CheckedSources): Problem[] {
  const exceptions = parseFile(raw, 'exceptions.yaml', exceptionsSchema, 'add it');
  const words = parseFile(raw, 'words-to-avoid.yaml', wordsToAvoidSchema, 'add it');
  const unreadable = [...exceptions.problems, ...words.problems];
  if (!exceptions.value || !words.value) return unreadable;
  const texts = listTexts(sources);
  const parts: Record<keyof Exceptions, Finding[]> = {
    incomplete: checkComplete(raw, sources),
    closed: checkClosed(sources, texts),
    long: checkLength(sources, texts),
    twoWays: checkTwoWays(texts),
    names: checkNames(texts),
    words: checkWords(words.value, sources, texts),
  };
  const allowed = { ...exceptions.value, twoWays: flatten(exceptions.value.twoWays) };
  const refused = keysOf(parts).flatMap((part) => refuse(parts[part], allowed[part]));
  // Half a guide would make orphans of what its other half uses.
  const isWhole = problems.length === 0;
  return [
    ...checkPlaceholders(texts),
    ...refused,
    ...(isWhole ? keysOf(parts).flatMap((part) => findUnneeded(part, parts[part], allowed[part])) : []),
    ...(isWhole ? checkTermsOfWords(words.value, sources) : []),
    ...(isWhole ? findOrphans(sources) : []),
  ];
}

const keysOf = <T extends object>(value: T) => Object.keys(value) as (keyof T)[];

/** `{ ru: { text } }` as `{ 'ru.text' }`. */
function flatten(byLanguage: Exceptions['twoWays']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(byLanguage).flatMap(([language, texts]) =>
      Object.entries(texts ?? {}).map(([english, why]) => [`${language}.${english}`, why]),
    ),
  );
}
