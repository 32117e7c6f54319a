import type { Finding } from './findings';
import type { GuideSources } from './guide-sources';
import { baseKey, fileOf, type GuideText } from './guide-texts';
import { longestSentence, wordLimit } from './sentence-length';

/** Sentences of prompts are short enough for the age. */
export function checkLength({ prompts }: GuideSources, texts: GuideText[]): Finding[] {
  return prompts.flatMap(({ value }) => {
    const ids = new Set(value.prompts.map(({ id }) => id));
    const spoken = texts.filter(
      ({ folder, key }) => folder === `prompts/${value.id}` && ids.has(baseKey(key)),
    );
    return spoken.flatMap((text) => {
      const limit = wordLimit(text.language, value.id);
      const words = longestSentence(text.text);
      if (words <= limit) return [];
      const message = `expected at most ${limit} words in a sentence at ${value.id}, got ${words}; make two sentences of it, or add ${baseKey(text.key)} to long of exceptions.yaml`;
      return [{ exception: baseKey(text.key), problem: { file: fileOf(text), field: text.key, message } }];
    });
  });
}
