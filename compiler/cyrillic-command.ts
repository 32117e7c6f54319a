import { join } from 'node:path';
import { undecidedWords } from './check-uzbek-cyrillic';
import { succeed, type CommandResult } from './command-result';
import { renderProblem } from './problem';
import type { RawSources } from './read-sources';
import { parseLexicon } from './uzbek-lexicon';
import { INTERFACE_IN_CYRILLIC, readInterface, renderInterface, WORD_LIST } from './uzbek-interface';
import { uzbekTexts } from './uzbek-texts';
import { renderWordList } from './uzbek-word-list';

/**
 * `guides:cyrillic`: writes the list of Uzbek words with their Cyrillic form and the interface in Cyrillic letters,
 * and lists the undecided words. Both are written even then, so that its changes can be read.
 */
export function cyrillicCommand(raw: RawSources, root: string): CommandResult {
  const { lexicon, problems } = parseLexicon(raw);
  const { latin } = readInterface(root);
  const texts = [...uzbekTexts(raw), ...latin];
  const lines = [...raw.problems, ...problems, ...undecidedWords(texts, lexicon)].map((problem) =>
    renderProblem(problem, root),
  );
  const words = renderInterface(latin, lexicon);
  const files = [
    { file: WORD_LIST, text: renderWordList(texts, lexicon) },
    ...(words === undefined ? [] : [{ file: INTERFACE_IN_CYRILLIC, text: words }]),
  ];
  const stdout = files.map(({ file }) => `${join(root, file)} is written.`).join('\n');
  return { ...succeed(stdout, files), exitCode: lines.length > 0 ? 1 : 0, stderr: lines.join('\n') };
}
