import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingPackages } from '../../tools/system-packages.mjs';
import { fakeProgram, makeFolder } from './fake-program';

test('nothing is missing where another Chromium is named and the other programs are in the path', () => {
  const folder = makeFolder();
  for (const program of ['chrome', 'nginx', 'caddy', 'firefox-esr', 'WebKitWebDriver', 'Xvfb'])
    fakeProgram(join(folder, program), '');

  expect(missingPackages({ PATH: folder, CHROMIUM: join(folder, 'chrome') })).toEqual([]);
});

test('a Chromium that is named must exist', () => {
  expect(() => missingPackages({ PATH: '', CHROMIUM: '/no/such/chrome' })).toThrow(
    'CHROMIUM names /no/such/chrome, which does not exist.',
  );
});
