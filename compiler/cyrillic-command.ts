import { undecidedWords, WORD_LIST_FILE } from './check-uzbek-cyrillic';
import { succeed, type CommandResult } from './command-result';
import { renderProblem } from './problem';
import type { RawSources } from './read-sources';
import { parseLexicon } from './uzbek-lexicon';
import { readInterfaceTexts, uzbekTexts } from './uzbek-texts';
import { renderWordList } from './uzbek-word-list';

/**
 * `guides:cyrillic`: writes the list of Uzbek words with their Cyrillic form and lists the undecided ones.
 * The list is written even then, so that its changes can be read.
 */
export function cyrillicCommand(raw: RawSources, root: string): CommandResult {
  const { lexicon, problems } = parseLexicon(raw);
  const texts = [...uzbekTexts(raw), ...readInterfaceTexts(root)];
  const lines = [...raw.problems, ...problems, ...undecidedWords(texts, lexicon)].map((problem) =>
    renderProblem(problem, root),
  );
  const files = [{ file: WORD_LIST_FILE, text: renderWordList(texts, lexicon) }];
  const stdout = `${root}/${WORD_LIST_FILE} is written.`;
  return { ...succeed(stdout, files), exitCode: lines.length > 0 ? 1 : 0, stderr: lines.join('\n') };
}
