import { findClosedForm } from './closed-forms';
import type { Finding } from './findings';
import type { GuideSources } from './guide-sources';
import { baseKey, fileOf, type GuideText } from './guide-texts';

/** Types of question that are closed by their name. */
const CLOSED_TYPES: readonly string[] = ['OPT-YN', 'OPT-FC'];

/**
 * No closed or leading form in words that are offered as open: the prompts, the phrases that may be said and
 * what to say instead of the others. Words in articles carry no such label.
 */
export function checkClosed(sources: GuideSources, texts: GuideText[]): Finding[] {
  const open = openKeys(sources);
  return texts.flatMap((text) => {
    const key = baseKey(text.key);
    const found = open.has(`${text.folder} ${key}`) ? findClosedForm(text.text, text.language) : undefined;
    if (!found) return [];
    const message = `expected an open question, got the closed or leading form "${found}"; ask openly, or add ${key} to closed of exceptions.yaml`;
    return [{ exception: key, problem: { file: fileOf(text), field: text.key, message } }];
  });
}

function openKeys({ prompts, phrases }: GuideSources): Set<string> {
  const spoken = prompts.flatMap(({ value }) => value.prompts.map(({ id }) => `prompts/${value.id} ${id}`));
  const labelled = phrases
    .flatMap(({ value }) => value.phrases)
    .flatMap(({ id, type, quality, better }) => [
      ...(quality === 'avoid' || CLOSED_TYPES.includes(type) ? [] : [`phrases ${id}`]),
      ...(better ? [`phrases ${id}.better`] : []),
    ]);
  return new Set([...spoken, ...labelled]);
}
