import type { Page } from '@playwright/test';
import { editionRoot, SENTENCE_OF_TWO } from '../e2e/harness/editions';
import { expectAllKept, expectOnlyGenuine } from '../e2e/harness/kept-files';
import { inStorage, loseDatabase, loseEveryCache } from '../e2e/harness/page-storage';
import { press } from '../e2e/harness/press';
import { expect, readyOffline, test, type Device, type Site } from '../e2e/harness/test';
import { choose, item, markDone, showPlan, words } from '../e2e/interview-steps';

const ONE = editionRoot('one');

async function makeReady(device: Device, path = 'ru/device/'): Promise<Page> {
  const page = await device.open(path);
  await readyOffline(page);
  return page;
}

async function expectArticle(page: Page, site: Site): Promise<void> {
  for (const language of ['ru', 'kk', 'uz', 'en']) {
    await page.goto(`${site.url}${language}/guides/silence/`);
    await expect(page.locator('.part').first()).toBeVisible();
  }
}

test.describe('storage that a browser removes', () => {
  const LOSSES: Record<string, (page: Page) => Promise<void>> = {
    'IndexedDB and Cache Storage': async (page) => {
      await loseDatabase(page, 'deleted');
      await loseEveryCache(page);
    },
    'the worker': (page) =>
      page.evaluate(async () => {
        for (const it of await navigator.serviceWorker.getRegistrations()) await it.unregister();
      }),
    'the worker, IndexedDB and Cache Storage': async (page) => {
      const session = await page.context().newCDPSession(page);
      const { origin } = new URL(page.url());
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    },
  };

  for (const [what, lose] of Object.entries(LOSSES)) {
    test(`${what}: the next visit mends it, and it opens without the server`, async ({ site, device }) => {
      await (await makeReady(device)).close();
      await inStorage(site, device, lose);
      await device.restart();
      const page = await makeReady(device, 'kk/guides/silence/');
      await expectAllKept(page, ONE);
      await site.stop();
      await device.restart();
      await expectArticle(await device.context.newPage(), site);
    });
  }
});

test.describe('the open interview', () => {
  const loseFiles = (page: Page) =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys())
        await root.removeEntry(name, { recursive: true });
    });
  const loseInterviewCache = (page: Page) =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) if (name.includes('interview')) await caches.delete(name);
    });

  async function openWithMark(device: Device): Promise<void> {
    const page = await makeReady(device, 'ru/interview/plan/');
    await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
    await showPlan(page);
    await markDone(page, 'B01');
    await page.close();
  }

  for (const [which, lose] of Object.entries({
    'in Cache Storage': loseInterviewCache,
    'in its files': loseFiles,
  })) {
    test(`lost ${which} is read from its second copy, and goes on in both`, async ({ site, device }) => {
      await openWithMark(device);
      await inStorage(site, device, lose);
      await site.stop();
      await device.restart();
      const page = await device.open('ru/interview/before/');
      await page.getByRole('button', { name: words('resume.continue') }).click();
      await expect(item(page, 'B01').locator('.tick')).toHaveAttribute('aria-pressed', 'true');
      await markDone(page, 'B02');
      await page.close();
      // The other copy is whole again.
      const other = lose === loseFiles ? loseInterviewCache : loseFiles;
      await site.start();
      await inStorage(site, device, other);
      await device.restart();
      const next = await device.open('ru/interview/before/');
      await next.getByRole('button', { name: words('resume.continue') }).click();
      for (const id of ['B01', 'B02'])
        await expect(item(next, id).locator('.tick')).toHaveAttribute('aria-pressed', 'true');
    });
  }

  test('lost in both is not there, and a new one can be opened', async ({ site, device }) => {
    await openWithMark(device);
    await inStorage(site, device, async (page) => {
      await loseInterviewCache(page);
      await loseFiles(page);
    });
    const page = await device.open('ru/');
    await readyOffline(page);
    await expect(page.getByRole('heading', { name: words('resume.title') })).toHaveCount(0);
    await page.goto(`${site.url}ru/interview/plan/`);
    await choose(page, '9–12', words('context.WIT'));
    await showPlan(page);
    await markDone(page, 'B01');
  });
});

test.describe('a quota', () => {
  /** Holds as long as the page is open. */
  async function limit(page: Page, bytes: number | undefined): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send(
      'Storage.overrideQuotaForOrigin',
      bytes === undefined ? { origin } : { origin, quotaSize: bytes },
    );
  }

  for (const kilobytes of [1, 50, 200, 400]) {
    test(`of ${kilobytes} kB on a first visit: the text is there, the reason is said, and with room all is kept`, async ({
      site,
      device,
    }) => {
      const page = await device.context.newPage();
      await page.goto(`${site.url}icons/icon.svg`);
      await limit(page, kilobytes * 1024);
      await page.goto(`${site.url}ru/guides/silence/`);
      await expect(page.locator('.part').first()).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-offline', 'unavailable', { timeout: 30_000 });
      await expect(page.locator('html')).toHaveAttribute('data-offline-reason', 'no-storage');
      await expectOnlyGenuine(page, ONE);
      await limit(page, undefined);
      await page.goto(`${site.url}ru/device/`);
      await readyOffline(page);
      await expectAllKept(page, ONE);
    });
  }

  for (const room of [0, 100, 300]) {
    test(`with ${room} kB left when a newer guide comes: the old one stays readable, and with room the new one comes`, async ({
      site,
      device,
    }) => {
      const page = await makeReady(device);
      await expect(page.locator('[data-database=ready]')).toBeVisible();
      const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      await limit(page, used + room * 1024);
      site.deploy('two');
      await press(page, 'device.check');
      await expect(
        page.locator('main .notice', { hasText: words('offline.reason.no-storage') }),
      ).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
      await site.stop();
      await expectArticle(page, site);
      await page.goto(`${site.url}ru/guides/silence/`);
      await expect(page.getByText(SENTENCE_OF_TWO)).toHaveCount(0);
      await site.start();
      await limit(page, undefined);
      await page.goto(`${site.url}ru/guides/silence/`);
      await expect(page.getByText(SENTENCE_OF_TWO)).toBeVisible();
    });
  }
});
