import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeProgram, makeFolder } from './fake-program';

test.each([
  ['good', 'echo "7 passed, 0 failed"', 0, '7 passed, 0 failed'],
  ['bad', 'echo "7 passed, 1 failed"; echo "npm error" >&2; exit 1', 1, '7 passed, 1 failed'],
  ['counting twice', 'echo "3 passed, 0 failed"; echo "4 passed, 1 failed"; exit 1', 1, '4 passed, 1 failed'],
  ['crashing', 'echo "Out of memory"; exit 134', 1, '0 passed, 1 failed'],
  ['saying nothing', 'exit 0', 1, '0 passed, 1 failed'],
])('a run that is %s', (_, npm, code, lastLine) => {
  const folder = makeFolder();
  cpSync('.ci/run', join(folder, '.ci/run'));
  fakeProgram(join(folder, 'bin/npm'), npm);
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
  const { status, stdout } = spawnSync(join(folder, '.ci/run'), { env, encoding: 'utf8' });

  expect(stdout.trimEnd().split('\n').at(-1)).toBe(lastLine);
  expect(status).toBe(code);
  expect(stdout.split(lastLine)).toHaveLength(stdout.includes('npm error') ? 3 : 2);
});
