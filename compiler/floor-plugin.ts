import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { floorProblems } from './floor-problems';

/** Runs before the floor is known to be reached: whatever browser comes must be able to read it. */
const FOR_ALL = 'boot.js';

/** Refuses a build with a script that an engine of the floor cannot run: last of all, when the worker is built too. */
export function floorPlugin(outDir: string): Plugin {
  return {
    name: 'listen-first:floor',
    apply: 'build',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: () => checkFloor(outDir),
    },
  };
}

/** Throws with every problem of every script in a folder. */
function checkFloor(outDir: string): void {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => /\.m?js$/.test(file));
  if (!scripts.includes(FOR_ALL) || !scripts.includes('sw.js')) throw new Error('No scripts to be checked');
  const problems = scripts.flatMap((file) => {
    const type = file.startsWith('assets') ? 'module' : 'script';
    const found = floorProblems(
      readFileSync(join(outDir, file), 'utf8'),
      type,
      file === FOR_ALL ? 5 : undefined,
    );
    return found.map((problem) => `${file}: ${problem}`);
  });
  if (problems.length > 0)
    throw new Error(['Engines of the floor cannot run this build:', ...problems].join('\n'));
}
