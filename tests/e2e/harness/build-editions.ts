import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EDITIONS, editionGuides, editionRoot, SENTENCE_OF_TWO, type Edition } from './editions';

/** Builds every edition from the sources as they are now, side by side, before any test; `npm test` asks for it once only. */
export default async function buildEditions(): Promise<void> {
  if (process.env.EDITIONS_ARE_BUILT) return;
  await Promise.all((Object.keys(EDITIONS) as Edition[]).map(buildEdition));
}

async function buildEdition(edition: Edition): Promise<void> {
  const { base, version, release } = EDITIONS[edition];
  const guides = editionGuides(edition);
  rmSync(guides, { recursive: true, force: true });
  cpSync('guides', guides, { recursive: true });
  if (release) makeNewer(guides, release);
  const env = { ...process.env, BASE: base, APP_VERSION: version, GUIDES: guides, OUT: editionRoot(edition) };
  await promisify(execFile)('npx', ['vite', 'build', '--logLevel', 'warn'], { env });
}

function makeNewer(guides: string, release: number): void {
  const releaseFile = join(guides, 'release.yaml');
  writeFileSync(
    releaseFile,
    readFileSync(releaseFile, 'utf8').replace(/release: \d+/, `release: ${release}`),
  );
  const article = join(guides, 'articles/silence/ru.yaml');
  const text = readFileSync(article, 'utf8');
  const changed = text.replace(/^( {2}now\.calm: ).*$/m, `$1'${SENTENCE_OF_TWO}'`);
  if (changed === text) throw new Error('The article on silence has no now.calm to change');
  writeFileSync(article, changed);
  // Shown in Russian to readers of Kazakh.
  rmSync(join(guides, 'articles/anger/kk.yaml'));
  raiseRevision(join(guides, 'checklists/before/checklist.yaml'));
}

/** The first item of the list means something else in edition two. */
function raiseRevision(checklist: string): void {
  const text = readFileSync(checklist, 'utf8');
  const changed = text.replace('- id: B01\n    revision: 1\n', '- id: B01\n    revision: 2\n');
  if (changed === text) throw new Error('The list has no B01 of revision 1');
  writeFileSync(checklist, changed);
}
