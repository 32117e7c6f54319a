import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '../..');

/** Runs the real program; its own node, without npm's lines around the output. */
export function runProgram(...args: string[]) {
  const command = ['--import', 'tsx', 'compiler/cli.ts', ...args];
  return spawnSync(process.execPath, command, { cwd: REPOSITORY, encoding: 'utf8' });
}
