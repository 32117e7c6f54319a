import { relative } from 'node:path';
import type { SignedIndex } from '../src/model/pack-format';
import { checkGuide } from './check-guide';
import { checkSources } from './check-sources';
import { compilePacks, type Packs } from './compile-packs';
import { renderProblem } from './problem';
import { readSources } from './read-sources';
import { signPacks, type EmittedFile } from './sign-packs';
import { loadSigningKey, type KeyOptions, type TrustedKey } from './signing-key';

export interface GuideOptions extends KeyOptions {
  guidesDir: string;
}

export interface BuiltGuide {
  packs: Packs;
  index: SignedIndex;
  files: EmittedFile[];
  trustedKeys: TrustedKey[];
  release: number;
}

/**
 * Guide sources in, signed packs out. Rejects with one error that lists every problem.
 * Only a production build insists that the release rose with the content, so that an author
 * can look at every change while writing.
 */
export async function buildGuide({ guidesDir, production, env }: GuideOptions): Promise<BuiltGuide> {
  const raw = readSources(guidesDir);
  const { sources, problems } = production ? checkGuide(raw) : checkSources(raw);
  if (problems.length > 0 || !sources.release) {
    const lines = problems.map((problem) => renderProblem(problem, relative('.', guidesDir)));
    throw new Error(`The guide has ${lines.length} problem(s):\n${lines.join('\n')}`);
  }
  const { release } = sources.release;
  const packs = compilePacks(sources, release);
  const { signing, trusted } = await loadSigningKey({ production, env });
  return { packs, ...(await signPacks(packs, signing)), trustedKeys: trusted, release };
}
