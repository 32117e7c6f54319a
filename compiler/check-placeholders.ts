import { fileOf, type GuideText } from './guide-texts';
import type { Problem } from './problem';

const NAMED = /\{\{[^{}]*\}\}/gu;
const GAP = /\[[^[\]]*\]/gu;

/** What the adult or the app fills in is the same in a translation: names of `{{…}}`, number of `[…]`. */
export function checkPlaceholders(texts: GuideText[]): Problem[] {
  return texts.flatMap((text) => {
    const expected = placeholdersIn(text.english);
    const found = placeholdersIn(text.text);
    if (expected === found) return [];
    const message = `expected the placeholders of the English text (${expected}), got ${found}; make them equal`;
    return [{ file: fileOf(text), field: text.key, message }];
  });
}

function placeholdersIn(text: string): string {
  const names = (text.match(NAMED) ?? []).map((it) => it.replaceAll(/\s/gu, '')).sort();
  const gaps = (text.match(GAP) ?? []).map(() => '[…]');
  return [...names, ...gaps].join(', ') || 'none';
}
