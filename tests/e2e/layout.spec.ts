import type { Page } from '@playwright/test';
import { THEMES } from '../../src/model/settings';
import { expect, readyOffline, test } from './harness/test';
import { layoutFaults } from './layout-faults';
import { storeSettings } from './screens';
import { textSizes } from './text-sizes';

/** How much of the screen's height scrolls between the bars that stand. */
async function shareOfContent(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll('.top, .places')].filter(
      (it) => getComputedStyle(it).position === 'sticky' && it.getBoundingClientRect().height < innerHeight,
    );
    const covered = bars.reduce((sum, it) => sum + it.getBoundingClientRect().height, 0);
    return 1 - covered / innerHeight;
  });
}

const LOW_SCREENS = [
  { name: 'a phone', width: 360, height: 740, double: false, least: 0.7 },
  { name: 'a small phone', width: 320, height: 568, double: false, least: 0.6 },
  { name: 'a phone on its side', width: 740, height: 360, double: false, least: 0.6 },
  { name: 'a screen of 1280 × 800 at 400 %', width: 320, height: 200, double: false, least: 1 },
  { name: 'a phone with text of twice the size', width: 360, height: 740, double: true, least: 1 },
];

for (const { name, width, height, double, least } of LOW_SCREENS) {
  test(`the bars leave room for the text on ${name}`, async ({ device }) => {
    const page = await device.open('kk/guides/grounding/');
    if (double) await (await textSizes(page)).double();
    await page.setViewportSize({ width, height });
    expect(await shareOfContent(page)).toBeGreaterThanOrEqual(least);
    expect(await layoutFaults(page, !double)).toEqual([]);
  });
}

test('from 840 px a rail and the list beside the detail, below it a bar and the detail alone', async ({
  device,
}) => {
  const page = await device.open('ru/guides/silence/');
  const [places, list, text] = ['.places', '.beside-list', 'main'].map((it) => page.locator(it));
  await page.setViewportSize({ width: 839, height: 800 });
  await expect(list!).toBeHidden();
  await readyOffline(page);
  await expect(list!.locator('a')).toHaveCount(0);
  const bar = (await places!.boundingBox())!;
  expect([bar.x, bar.width, bar.y + bar.height]).toEqual([0, 839, 800]);
  await page.setViewportSize({ width: 840, height: 800 });
  await expect(list!).toBeVisible();
  await expect(list!.locator('a')).not.toHaveCount(0);
  await expect(list!.locator('[aria-current=page]')).toBeVisible();
  const rail = (await places!.boundingBox())!;
  expect([rail.x, rail.y, rail.height]).toEqual([0, 0, 800]);
  const beside = (await list!.boundingBox())!;
  expect(beside.x).toBe(rail.width);
  expect((await text!.boundingBox())!.x).toBe(beside.x + beside.width);
});

const GROUNDS = { light: 'rgb(251, 248, 242)', dark: 'rgb(15, 26, 26)', contrast: 'rgb(255, 255, 255)' };

for (const scheme of ['light', 'dark'] as const) {
  test(`the theme follows a ${scheme} device until one is chosen`, async ({ site, device }) => {
    const page = await device.open('ru/about/');
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator('html')).toHaveCSS('background-color', GROUNDS[scheme]);
    await expect(page.locator('html')).toHaveCSS('color-scheme', scheme);
    for (const theme of THEMES) {
      const chosen = await device.context.newPage();
      await chosen.emulateMedia({ colorScheme: scheme });
      await storeSettings(chosen, site.url, { theme });
      await chosen.goto(`${site.url}ru/about/`);
      await expect(chosen.locator('html')).toHaveCSS('background-color', GROUNDS[theme]);
    }
  });
}

for (const [country, other] of [
  ['KZ', 'UZ'],
  ['UZ', 'KZ'],
] as const) {
  test(`the numbers of ${other} are hidden before any script of the app has run: ${country}`, async ({
    site,
    device,
  }) => {
    site.server.intercept = (request, response) => {
      const { url = '' } = request;
      const isLate = url.endsWith('.js') && !url.endsWith('/boot.js');
      if (isLate) response.writeHead(404).end();
      return isLate;
    };
    const page = await device.context.newPage();
    await storeSettings(page, site.url, { country });
    for (const place of ['help-now/', 'contacts/', 'guides/suicide-and-immediate-danger/']) {
      await page.goto(`${site.url}ru/${place}`);
      await expect(page.locator(`[data-for-country=${country}]`).first()).toBeVisible();
      await expect(page.locator(`[data-for-country=${other}]:visible`)).toHaveCount(0);
      await expect(page.locator('.country-hint:visible')).toHaveCount(0);
    }
    await page.goto(`${site.url}ru/`);
    await expect(page.locator('.choose-country')).toBeHidden();
  });
}

test('without a chosen country the numbers of both stand with their names', async ({ device }) => {
  const page = await device.open('uz/help-now/');
  await expect(page.locator('[data-for-country=KZ]')).toContainText('Qozogʻiston');
  await expect(page.locator('[data-for-country=UZ]')).toContainText('Oʻzbekiston');
  await expect(page.locator('[data-for-country]:visible')).toHaveCount(2);
});
