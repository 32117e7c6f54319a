import { SOURCE_LANGUAGE } from '../src/model/languages';
import type { Finding } from './findings';
import { baseKey, fileOf, type GuideText } from './guide-texts';

/** The translations of an English text at one place: the familiar form and the polite one, or the only one. */
type Place = GuideText[];

/**
 * One English text has one translation wherever it stands: a reader who meets two wordings of one sentence
 * takes them for two pieces of advice. Another form of address is no difference, nor is a no-break space.
 */
export function checkTwoWays(texts: GuideText[]): Finding[] {
  const translations = texts.filter(({ language }) => language !== SOURCE_LANGUAGE);
  const places = group(translations, ({ folder, language, key }) =>
    [folder, language, baseKey(key)].join(' '),
  );
  return group(places, ([text]) => `${text?.language} ${text?.english}`).flatMap(compare);
}

function compare(places: Place[]): Finding[] {
  const usual = mostCommon(places.flatMap((place) => [...new Set(place.map(wording))]));
  const model = places.flat().find((text) => wording(text) === usual);
  const others = places.filter((place) => place.every((text) => wording(text) !== usual));
  return others.flatMap(([text]) => {
    if (!text || !model) return [];
    const message = `expected the translation that ${fileOf(model)} has under ${model.key} (${model.text}), got another; make them equal, or add the English text to twoWays of exceptions.yaml`;
    return [
      {
        exception: `${text.language}.${text.english}`,
        problem: { file: fileOf(text), field: text.key, message },
      },
    ];
  });
}

function wording({ text }: GuideText): string {
  return text.replaceAll('\u00A0', ' ');
}

/** The first of those that stand most often. */
function mostCommon(values: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function group<T>(values: T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups.values()];
}
