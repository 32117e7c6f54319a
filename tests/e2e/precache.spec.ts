import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE } from '../../src/service-worker/find-cause';
import { editionRoot } from './harness/editions';
import { fileOf, packFiles, precachedFiles } from './harness/edition-files';
import { expectAllKept, expectOnlyGenuine, keptFiles } from './harness/kept-files';
import { expect, readyOffline, test } from './harness/test';

/** Everything the app is made of. A file that drops out or comes in must be put down here, or it is a mistake. */
const APP = [
  './',
  '404.html',
  'assets/any-screen-*.js',
  'assets/en-*.js',
  'assets/entries-database-*.js',
  'assets/guide-*.js',
  'assets/index-*.js',
  'assets/kk-*.js',
  'assets/main-*.js',
  'assets/reading-screens-*.js',
  'assets/rolldown-runtime-*.js',
  'assets/ru-*.js',
  'assets/search-client-*.js',
  'assets/search-worker-*.js',
  'assets/service-worker-client-*.js',
  'assets/style-*.css',
  'assets/trusted-script-url-*.js',
  'assets/use-modal-*.js',
  'assets/uz-*.js',
  'assets/uz-Cyrl-*.js',
  'assets/working-screens-*.js',
  'boot.js',
  'en/',
  'en/app.webmanifest',
  'en/help-now/',
  'en/interview/',
  'en/shell.html',
  'help-now/',
  'icons/icon-192.png',
  'icons/icon.svg',
  'interview/',
  'kk/',
  'kk/app.webmanifest',
  'kk/help-now/',
  'kk/interview/',
  'kk/shell.html',
  'ru/',
  'ru/app.webmanifest',
  'ru/help-now/',
  'ru/interview/',
  'ru/shell.html',
  'uz-Cyrl/',
  'uz-Cyrl/app.webmanifest',
  'uz-Cyrl/help-now/',
  'uz-Cyrl/interview/',
  'uz-Cyrl/shell.html',
  'uz/',
  'uz/app.webmanifest',
  'uz/help-now/',
  'uz/interview/',
  'uz/shell.html',
];

const ROOT = editionRoot('one');
const nameOf = (address: string) => address.replace(/-[\w-]{8}\.(js|css)$/, '-*.$1');

test('the worker lists exactly the files of the app, each with its hash', () => {
  const files = precachedFiles(ROOT);
  const built = readdirSync(join(ROOT, 'assets')).map((name) => `assets/${name}`);
  expect(files.map(({ url }) => url)).toEqual(expect.arrayContaining(built));
  expect(files.map(({ url }) => nameOf(url)).sort()).toEqual(APP);
  const sizes = files.map(({ url }) => statSync(join(ROOT, fileOf(url))).size);
  expect(Math.max(...sizes)).toBeLessThan(LARGEST_FILE);
  expect(files.filter(({ integrity }) => !/^sha256-[\w+/]{43}=$/.test(integrity ?? ''))).toEqual([]);
});

test('after the first visit exactly the files of the app and its packs are kept, pages by the address of their folder', async ({
  device,
}) => {
  const page = await device.open('ru/');
  await readyOffline(page);
  const kept = (await keptFiles(page)).map(([address]) => nameOf(address) || './');
  expect(kept.sort()).toEqual([...APP, ...packFiles(ROOT)].sort());
  await expectAllKept(page, ROOT);
  await expectOnlyGenuine(page, ROOT);
});
