import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { precachedFiles } from '../e2e/harness/edition-files';
import { editionRoot } from '../e2e/harness/editions';
import { expectAllKept, expectOnlyGenuine } from '../e2e/harness/kept-files';
import { emptyBrowserCache, inStorage, loseFile } from '../e2e/harness/page-storage';
import { expect, readyOffline, test, type Device, type Site } from '../e2e/harness/test';
import { item, words } from '../e2e/interview-steps';
import type { Random } from '../random';
import { SIZES } from './harness/sizes';
import { IDS_MARKED, trials } from './harness/trials';

const ONE = editionRoot('one');

/** Where Chromium keeps what sites store. */
const STORES = ['Service Worker', 'IndexedDB', 'File System', 'WebStorage', 'Local Storage', 'blob_storage'];

/** Overwrites a stretch of one file of the profile, as a worn-out flash memory does. */
function damage(profile: string, random: Random): string {
  const files = STORES.flatMap((store) => filesBelow(join(profile, 'Default', store)));
  const file = files[Math.floor(random() * files.length)];
  if (!file) throw new Error('the profile has no stores');
  const size = statSync(file).size;
  const length = Math.min(size, 1 + Math.floor(random() * 400));
  const at = Math.floor(random() * (size - length));
  const bytes = Buffer.alloc(length);
  const handle = openSync(file, 'r+');
  readSync(handle, bytes, 0, length, at);
  writeSync(
    handle,
    bytes.map((byte) => byte ^ (1 + Math.floor(random() * 255))),
    0,
    length,
    at,
  );
  closeSync(handle);
  return `${file} ${at}+${length}`;
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name))
      .filter((file) => statSync(file).size > 0)
      .sort();
  } catch {
    return [];
  }
}

/** Overwrites a stretch of the body of one kept file, where Chromium keeps it: reading it fails from then on. */
function damageBody(profile: string, address: string): void {
  const key = `/${address}`;
  const found = filesBelow(join(profile, 'Default', 'Service Worker', 'CacheStorage')).filter(
    (file) => file.endsWith('_0') && readFileSync(file).subarray(0, 400).includes(key),
  );
  if (found.length === 0) throw new Error(`${address} is in no file of the profile`);
  for (const file of found) {
    const bytes = readFileSync(file);
    const from = bytes.indexOf(key) + 300;
    for (let at = from; at < from + 20; at += 1) bytes[at]! ^= 0xff;
    writeFileSync(file, bytes);
  }
}

const fileCalled = (start: string): string => {
  const file = precachedFiles(ONE).find(({ url }) => url.startsWith(start));
  if (!file) throw new Error(`${start} is not kept`);
  return file.url;
};

/** A file is gone from what the app keeps, and from the browser's own cache, which would still give it. */
async function loseForGood(site: Site, device: Device, start: string): Promise<void> {
  await inStorage(site, device, async (page) => {
    await loseFile(page, fileCalled(start));
    await emptyBrowserCache(page);
  });
}

async function makeReady(device: Device): Promise<void> {
  const page = await device.open('ru/device/');
  await readyOffline(page);
  await page.close();
}

test.describe('a kept file that cannot be read', () => {
  for (const start of [
    'assets/main-',
    'assets/index-',
    'assets/style-',
    'assets/reading-screens-',
    'kk/shell.html',
  ])
    test(`${start}: the app opens from the network and mends it`, async ({ device }) => {
      await makeReady(device);
      await device.context.close();
      damageBody(device.profile, fileCalled(start));
      await device.kill();
      const page = await device.open('kk/guides/silence/');
      await expect(page.locator('.part').first()).toBeVisible();
      await readyOffline(page);
      await expectAllKept(page, ONE);
      await expectOnlyGenuine(page, ONE);
    });

  test('assets/main- gone without a server: the app says so, static text stays, and the server mends it', async ({
    site,
    device,
  }) => {
    await makeReady(device);
    await loseForGood(site, device, 'assets/main-');
    await site.stop();
    await device.restart();
    const page = await device.open('ru/guides/silence/');
    await expect(page.getByRole('alert')).toContainText(words('error.notStarted'));
    await page.goto(`${site.url}ru/help-now/`);
    await expect(page.locator('h1')).toHaveText(words('helpNow.title'));
    await site.start();
    await page.goto(`${site.url}ru/guides/silence/`);
    await expect(page.locator('.part').first()).toBeVisible();
    await readyOffline(page);
    await expectAllKept(page, ONE);
  });
});

test('search whose script is gone without a server says so, and works again with it', async ({
  site,
  device,
}) => {
  await makeReady(device);
  await loseForGood(site, device, 'assets/search-worker-');
  await site.stop();
  await device.restart();
  const page = await device.open('ru/search/');
  await expect(page.getByRole('alert')).toContainText(words('error.title'));
  await site.start();
  await page.getByRole('button', { name: words('offline.retry') }).click();
  await page.locator('#query').fill('адвокат');
  await expect(page.locator('a.found').first()).toBeVisible();
});

test('a page that another version has overtaken is opened again, one whose files are all there is not', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/guides/silence/');
  await readyOffline(page);
  const opened = await page.evaluate(() => performance.timeOrigin);
  await page.evaluate(() => document.dispatchEvent(new Event('not-started')));
  // Messages to a worker keep their order: its answer tells that it has dealt with the one before.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        navigator.serviceWorker.controller?.postMessage({ type: 'check-files' }, [port2]);
      }),
  );
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
  await page.evaluate((script) => {
    navigator.serviceWorker.controller?.postMessage({ type: 'not-started', script });
  }, `${site.url}assets/index-of-before.js`);
  await expect
    .poll(() => page.evaluate(() => performance.timeOrigin).catch(() => opened))
    .toBeGreaterThan(opened);
  await readyOffline(page);
});

trials('bytes damaged in a file of the profile', SIZES.damages, async ({ bench, random, start }) => {
  const { site } = bench;
  const device = await start('withInterview');
  await device.context.close();
  const what = damage(device.profile, random);
  await device.kill();
  const page = await device.open('ru/guides/silence/');
  await expect(page.locator('.part').first(), what).toBeVisible();
  await readyOffline(page);
  // The packs of languages that nobody is reading are looked through when the page is idle.
  await page.goto(`${site.url}ru/device/`);
  await expect(page.locator('[data-database=ready]'), what).toBeVisible();
  await expectOnlyGenuine(page, ONE);
  await page.goto(`${site.url}ru/`);
  // One of its two copies is whole.
  await expect(page.getByRole('heading', { name: words('resume.title') }), what).toBeVisible();
  await page.goto(`${site.url}ru/interview/before/`);
  await page.getByRole('button', { name: words('resume.continue') }).click();
  for (const id of IDS_MARKED)
    await expect(item(page, id).locator('.tick'), what).toHaveAttribute('aria-pressed', 'true');
});
