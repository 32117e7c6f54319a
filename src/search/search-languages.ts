import { FALLBACKS, LANGUAGES, writtenLanguageOf, type Language } from '../model/languages';

/**
 * Where to search: the reader's language, those it falls back to, then the rest; not the same words in another script.
 */
export function searchOrder(own: Language): Language[] {
  const others = [...FALLBACKS[own], ...LANGUAGES].filter(
    (it) => writtenLanguageOf(it) !== writtenLanguageOf(own),
  );
  return [own, ...new Set(others)];
}

/** Asks in one language. Undefined when its text is not on the device. */
export type AskIn<Answer> = (language: Language, exact: boolean) => Promise<Answer | undefined>;

/**
 * Searches where the reader's language has nothing: only for what is written exactly so, since a slip in one language
 * is easily a word of another. Hits say which language they are in. Undefined when no other has anything.
 */
export async function searchOthers<Answer extends { hits: readonly unknown[] }>(
  own: Language,
  askIn: AskIn<Answer>,
): Promise<Answer | undefined> {
  for (const language of searchOrder(own).slice(1)) {
    const answer = await askIn(language, true);
    if (answer && answer.hits.length > 0) return answer;
  }
  return undefined;
}

/** Searches in the reader's language, and where that has nothing, in the others. */
export async function searchLanguages<Answer extends { hits: readonly unknown[] }>(
  own: Language,
  askIn: AskIn<Answer>,
): Promise<Answer | undefined> {
  const first = await askIn(own, false);
  if (first && first.hits.length > 0) return first;
  return (await searchOthers(own, askIn)) ?? first;
}
