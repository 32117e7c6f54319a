import type { Addresses } from '../../model/interview';
import type { PromptEntry } from '../../model/pack-format';
import { addressOf, spoken } from '../../model/spoken-prompt';
import type { ShownPrompt } from '../../ui/prompt-list';

/** Prompts in the chosen form of address, each beside the same one in a second language. */
export function shownPrompts(
  prompts: readonly PromptEntry[],
  others: readonly PromptEntry[],
  address: Addresses | undefined,
): ShownPrompt[] {
  const wordsOf = (prompt: PromptEntry) => spoken(prompt, addressOf(prompt, address, false));
  return prompts.map((prompt) => {
    const other = others.find(({ id }) => id === prompt.id);
    const second = other && { prompt: other, words: wordsOf(other) };
    return { prompt, words: wordsOf(prompt), ...(second && { second }) };
  });
}
