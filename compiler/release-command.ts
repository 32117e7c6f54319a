import { parseDocument } from 'yaml';
import { checkContent } from './check-guide';
import { fail, succeed, type CommandResult } from './command-result';
import { contentHash } from './content-hash';
import { renderProblem } from './problem';
import type { RawSources } from './read-sources';

const FILE = 'release.yaml';

/** `guides:release`: raises the release when the content has changed. Needs a guide without problems. */
export function releaseCommand(raw: RawSources, root: string): CommandResult {
  const { sources, problems } = checkContent(raw);
  const present = raw.files.get(FILE);
  const blocking = problems.filter(({ file }) => present || file !== FILE);
  if (blocking.length > 0) {
    return fail(
      1,
      ['Correct these problems first:', ...blocking.map((problem) => renderProblem(problem, root))].join(
        '\n',
      ),
    );
  }
  const content = contentHash(sources);
  const old = sources.release;
  if (old?.content === content)
    return succeed(`The content is that of release ${old.release}; nothing to do.`);
  const release = (old?.release ?? 0) + 1;
  const text = writeRelease(present?.text ?? '', release, content);
  return succeed(`Release ${release} is written to ${root}/${FILE}.`, [{ file: FILE, text }]);
}

/** Keeps the comments of the file. */
function writeRelease(before: string, release: number, content: string): string {
  const document = parseDocument(before);
  document.set('release', release);
  document.set('content', content);
  return document.toString();
}
