import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkNode } from '../../tools/setup.mjs';
import { fakeProgram, makeFolder } from './fake-program';

test.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('Node %s will do', (version) => {
  expect(() => checkNode(version, '>=20.19')).not.toThrow();
});

test.each(['20.18.3', '18.20.0', '9.99.0'])('Node %s is too old and told so', (version) => {
  expect(() => checkNode(version, '>=20.19')).toThrow(`Node >=20.19 is needed, this is ${version}.`);
});

describe('modules', () => {
  function makeProject(npm: string) {
    const folder = makeFolder();
    writeFileSync(join(folder, 'package.json'), '{"engines":{"node":">=20.19"}}');
    writeFileSync(join(folder, 'package-lock.json'), '{"lock":1}');
    fakeProgram(join(folder, 'bin/npm'), npm);
    const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, npm_execpath: '' };
    const code = `import(${JSON.stringify(resolve('tools/setup.mjs'))}).then((it) => it.setUp({ folder: '.' }))`;
    const setUp = () => spawnSync(process.execPath, ['-e', code], { cwd: folder, env, encoding: 'utf8' });
    return { folder, setUp };
  }

  test('are installed once, quietly left alone, and installed anew for another lock file', () => {
    const { folder, setUp } = makeProject('mkdir -p node_modules; echo "npm $*"');

    expect(setUp().stdout).toBe('npm ci --no-fund --no-audit\n');
    expect(setUp()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    writeFileSync(join(folder, 'package-lock.json'), '{"lock":2}');
    expect(setUp().stdout).toBe('npm ci --no-fund --no-audit\n');
  });

  test('are tried again after a failure', () => {
    const { folder, setUp } = makeProject('mkdir -p node_modules; exit 3');
    const { status, stderr } = setUp();

    expect(status).not.toBe(0);
    expect(stderr).toContain('npm ci failed: see above.');
    expect(existsSync(join(folder, 'node_modules/.listen-first-setup'))).toBe(false);
  });
});
