import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './fake-program';

function checkLockFile(packages: Record<string, { resolved?: string; link?: boolean }>) {
  const folder = makeFolder();
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  return spawnSync(process.execPath, [resolve('tools/check-lock-file.mjs')], {
    cwd: folder,
    encoding: 'utf8',
  });
}

test('a lock file without addresses is good', () => {
  expect(
    checkLockFile({ '': {}, 'node_modules/a': {}, 'node_modules/b': { resolved: 'b', link: true } }).status,
  ).toBe(0);
});

test('an address of a registry is refused by name', () => {
  const { status, stderr } = checkLockFile({
    'node_modules/a': { resolved: 'https://registry.example.org/a.tgz' },
  });

  expect(status).toBe(1);
  expect(stderr).toContain('node_modules/a is resolved to https://registry.example.org/a.tgz');
});
