import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionRoot } from './harness/editions';
import { expect, readyOffline, test } from './harness/test';
import { WORDS } from './harness/words';

test('the button to install stands on This device although the browser made its offer before the scripts ran', async ({
  site,
  device,
}) => {
  const page = await device.context.newPage();
  // No script of the app has run yet when the text of a page has been read. The browser's own offer comes when it likes.
  await page.addInitScript(() => {
    addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation());
    const offer = () => {
      if (document.readyState === 'interactive') dispatchEvent(new Event('beforeinstallprompt'));
    };
    document.addEventListener('readystatechange', offer);
  });
  await page.goto(`${site.url}ru/`);
  await page.locator('.places a[href="/ru/more/"]').click();
  await page.locator('main a[href="/ru/device/"]').last().click();
  await expect(page.getByRole('button', { name: WORDS['device.installButton'] })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(WORDS['device.installHow'] ?? '');
});

test('an app installed from the Kazakh pages begins in Kazakh on a Russian phone, without the server', async ({
  site,
  device,
}) => {
  const page = await device.open('kk/');
  await readyOffline(page);
  await site.stop();
  const manifest = JSON.parse(readFileSync(join(editionRoot('one'), 'kk/app.webmanifest'), 'utf8')) as {
    start_url: string;
    shortcuts: { url: string }[];
  };
  const starts = [manifest.start_url, ...manifest.shortcuts.map(({ url }) => url)];
  const led = async () => {
    const places: string[] = [];
    for (const start of starts) {
      await page.goto(new URL(start, site.url).href);
      await page.waitForURL(/\/(kk|ru)\//);
      await expect(page.locator('main h1')).toBeVisible();
      places.push(page.url().slice(site.url.length));
    }
    return places;
  };
  expect(await led()).toEqual(['kk/', 'kk/help-now/', 'kk/interview/']);
  await page.evaluate(() => localStorage.setItem('listen-first:settings:/', '{"language":"ru"}'));
  expect(await led()).toEqual(['ru/', 'ru/help-now/', 'ru/interview/']);
});

test.describe('inside another app', () => {
  const userAgent =
    'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36';
  test.use({ deviceOptions: { userAgent } });

  test('it says that it is ready there only, how to open it in the browser, and nothing of what cannot be done', async ({
    device,
  }) => {
    // A view inside an app offers nothing; the browser of this test would.
    await device.context.addInitScript(() => {
      addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation());
    });
    const page = await device.open('ru/');
    await readyOffline(page);
    const said = [WORDS['offline.readyInApp'], WORDS['offline.openInBrowser']].join(' ');
    await expect(page.locator('.status')).toHaveText(said);
    await page.locator('.status').click();
    await expect(page.locator('.state-ready')).toContainText(WORDS['offline.readyInApp'] ?? '');
    await expect(page.locator('main')).not.toContainText(WORDS['device.installHow'] ?? '');
    await expect(page.locator('main')).not.toContainText(WORDS['offline.ready'] ?? '');
    const heading = page.getByRole('heading', { name: WORDS['device.install'], exact: true });
    const install = page.locator('section').filter({ has: heading });
    await expect(install).toContainText(WORDS['offline.openInBrowser'] ?? '');
  });
});
