import type { Page } from '@playwright/test';
import { editionRoot } from './harness/editions';
import { spoil, type FaultyAnswer } from './harness/faulty-answers';
import { expectAllKept } from './harness/kept-files';
import { press } from './harness/press';
import { expect, readyOffline, test } from './harness/test';
import { WORDS } from './harness/words';

/** Half of an upload: an empty file of the right type is a worker to every browser, and it does nothing. */
const empty: FaultyAnswer['send'] = (response, _, type) =>
  response.writeHead(200, { 'content-type': type }).end();

/** Lets the time pass in which a worker of ours would have answered, as often as it takes. */
async function waitInVain(page: Page, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(30_000);
    await look();
  }).toPass({ timeout: 15_000 });
}

const offline = (page: Page, name: string, value: string) =>
  expect(page.locator('html')).toHaveAttribute(name, value, { timeout: 1_000 });

test('an empty worker on a first visit is noticed and replaced', async ({ site, device }) => {
  spoil(site, { 'sw.js': empty });
  const page = await device.context.newPage();
  await page.clock.install();
  await page.goto(`${site.url}ru/device/`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.ready.then(() => true))).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'getting-ready');
  await waitInVain(page, () => offline(page, 'data-offline-reason', 'bad-answer'));
  site.server.intercept = undefined;
  await press(page, 'offline.retry');
  await waitInVain(page, () => offline(page, 'data-offline', 'ready'));
  await expectAllKept(page, editionRoot('one'));
});

test('an empty worker in the place of an update is not offered and is replaced', async ({ site, device }) => {
  const page = await device.context.newPage();
  await page.clock.install();
  await page.goto(`${site.url}ru/device/`);
  await readyOffline(page);
  site.deploy('two');
  spoil(site, { 'sw.js': empty });
  await press(page, 'device.check');
  const waiting = () =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await expect.poll(waiting).toBe(true);
  const failed = page.getByRole('status').filter({ hasText: WORDS['device.checkFailed'] });
  await waitInVain(page, () => expect(failed).toBeVisible({ timeout: 1_000 }));
  await expect(page.locator('.update')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
  site.server.intercept = undefined;
  await press(page, 'device.check');
  await press(page, 'update.take');
  await expect(page.locator('main')).toContainText('2.0.0');
  await readyOffline(page);
  await expectAllKept(page, editionRoot('two'));
});
