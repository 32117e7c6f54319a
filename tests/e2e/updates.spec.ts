import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readBuiltGuide } from './harness/built-guide';
import { editionRoot, SENTENCE_OF_TWO } from './harness/editions';
import { expectAllKept } from './harness/kept-files';
import { expectOnly } from './harness/loaded-files';
import { renamedEdition } from './harness/renamed-edition';
import { emptyBrowserCache } from './harness/page-storage';
import { press } from './harness/press';
import { expect, readyOffline, test as base } from './harness/test';
import { WORDS, wordsIn } from './harness/words';

const ONE = editionRoot('one');
const LANGUAGES = { ru: 'Русский', kk: 'Қазақша', uz: 'Oʻzbekcha', en: 'English' };

/** Every kind of place, each linked from the one before or from the bar. */
const WALK = [
  '',
  'guides/',
  'guides/silence/',
  'prompts/',
  'prompts/6-8/',
  'interview/',
  'interview/before/',
].concat('help-now/', 'more/', 'contacts/', 'more/', 'device/', 'more/', 'about/', 'more/', 'settings/');

/** The places of an interview have one address: which of them it is the heading tells. */
const HEADINGS: Record<string, string> = {
  'interview/': 'interview.title',
  'interview/before/': 'phase.before.title',
};

const words = (key: string) => WORDS[key] ?? key;
const notice = (page: Page, key: string) => page.locator('.update', { hasText: words(key) });
const version = (page: Page, number: string) =>
  expect(page.locator('main')).toContainText(words('device.version').replace('{{version}}', number));

/** Edition two as a release in which not one script has kept its name. */
const test = base.extend<object, { two: string }>({
  two: [
    async ({}, use) => {
      const root = renamedEdition(editionRoot('two'));
      await use(root);
      rmSync(root, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** Counts how often a tab has loaded a document since. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => (loads += 1));
  return () => loads;
}

/** Goes through every kind of place by the links on the page; each must show its heading. */
async function walkEverywhere(page: Page, languages: readonly (keyof typeof LANGUAGES)[]): Promise<void> {
  await page.bringToFront();
  for (const language of languages) {
    await page.locator('header summary').click();
    await page.locator('header').getByRole('link', { name: LANGUAGES[language] }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const place of WALK) {
      await page.locator(`a[href="/${language}/${place}"]`).first().click();
      // The address first: the heading of the place before would do for the next line.
      const isSilent = place.startsWith('interview/');
      await expect(page).toHaveURL(new RegExp(`/${language}/${isSilent ? 'interview/' : place}$`));
      const heading = HEADINGS[place];
      const text = heading === undefined ? /\S/ : wordsIn(language, heading);
      await expect(page.locator('main h1')).toHaveText(text);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  }
}

test('nothing is reloaded unasked; "later" hides the notice; taking it reloads this tab once', async ({
  site,
  device,
  two,
}) => {
  const page = await device.open('ru/device/');
  await readyOffline(page);
  const loads = countLoads(page);
  site.server.root = two;
  await press(page, 'device.check');
  await expect(notice(page, 'update.ready')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: words('device.checkedLatest') })).toHaveCount(0);
  await version(page, '1.0.0');
  await expectOnly(page, ONE);
  await press(page, 'update.later');
  await expect(page.locator('.update')).toHaveCount(0);
  await page.locator('a[href="/ru/"]').first().click();
  await expect(page.locator('main h1')).toHaveText(words('home.title'));
  await expect(page.locator('.update')).toHaveCount(0);
  expect(loads()).toBe(0);

  await page.goto(`${site.url}ru/device/`);
  await expect(notice(page, 'update.ready')).toBeVisible();
  await version(page, '1.0.0');
  await expectOnly(page, ONE);
  await press(page, 'update.take');
  await version(page, '2.0.0');
  await readyOffline(page);
  await expect(page.locator('.update')).toHaveCount(0);
  await expectOnly(page, two);
  await expectAllKept(page, two);
  expect(loads()).toBe(2);
});

test('two other tabs go on with the old version until they are reloaded themselves', async ({
  site,
  device,
  two,
}) => {
  const first = await device.open('ru/device/');
  await readyOffline(first);
  const others = [await device.open('ru/'), await device.open('ru/guides/grounding/')] as const;
  for (const page of others) await readyOffline(page);
  const loads = others.map(countLoads);
  const failed: string[] = [];
  device.context.on('requestfailed', (request) => failed.push(request.url()));
  device.context.on('response', (answer) => answer.status() >= 400 && failed.push(answer.url()));

  site.server.root = two;
  await press(first, 'device.check');
  await press(first, 'update.take');
  await version(first, '2.0.0');
  await expectOnly(first, two);
  await emptyBrowserCache(first);
  for (const page of others) await expect(notice(page, 'update.elsewhere')).toBeVisible();
  await walkEverywhere(others[0], ['kk', 'uz', 'en', 'ru']);
  await walkEverywhere(others[1], ['uz']);
  for (const page of others) await expectOnly(page, ONE);
  expect(loads.map((count) => count())).toEqual([0, 0]);
  expect(failed.filter((url) => !url.endsWith('/sw.js'))).toEqual([]);

  for (const page of others) {
    await page.goto(`${site.url}ru/device/`);
    await version(page, '2.0.0');
    await readyOffline(page);
    await expect(page.locator('.update')).toHaveCount(0);
    await expectOnly(page, two);
  }
});

test('an old tab can be reloaded by the button of its notice', async ({ site, device, two }) => {
  const first = await device.open('ru/device/');
  await readyOffline(first);
  const other = await device.open('ru/device/');
  await readyOffline(other);
  site.server.root = two;
  await press(first, 'device.check');
  await press(first, 'update.take');
  const loads = countLoads(other);
  await press(other, 'update.reload');
  await version(other, '2.0.0');
  await expectOnly(other, two);
  expect(loads()).toBe(1);
});

test('a newer guide comes without a reload and without a newer app', async ({ site, device, two }) => {
  const page = await device.open('ru/device/');
  await readyOffline(page);
  const loads = countLoads(page);
  site.server.root = two;
  await press(page, 'device.check');
  const { release } = readBuiltGuide(two);
  await expect(page.locator('main')).toContainText(
    words('device.release').replace('{{release}}', `${release}`),
  );
  await version(page, '1.0.0');
  await page.locator('a[href="/ru/guides/"]').first().click();
  await page.locator('main a[href="/ru/guides/silence/"]').click();
  await expect(page.locator('main')).toContainText(SENTENCE_OF_TWO);
  expect(loads()).toBe(0);
  await expectOnly(page, ONE);
});

test('a waiting version starts when every tab has been closed, and settings survive it', async ({
  site,
  device,
  two,
}) => {
  const page = await device.open('ru/settings/');
  await readyOffline(page);
  await page.locator('[data-choice=country] [role=radio]').nth(2).click();
  await page.locator('[data-choice=theme] [role=radio]').nth(2).click();
  const chosen = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  expect([chosen.country, chosen.theme]).toEqual(['UZ', 'dark']);
  site.server.root = two;
  await page.locator('a[href="/ru/more/"]').first().click();
  await page.locator('main a[href="/ru/device/"]').first().click();
  await press(page, 'device.check');
  await expect(notice(page, 'update.ready')).toBeVisible();
  await site.stop();
  await device.restart();

  const next = await device.open('ru/device/');
  await version(next, '2.0.0');
  await readyOffline(next);
  await expectOnly(next, two);
  await expect(next.locator('.update')).toHaveCount(0);
  await expect(next.locator('html')).toHaveAttribute('data-country', 'UZ');
  await expect(next.locator('html')).toHaveAttribute('data-theme', 'dark');
  await next.goto(`${site.url}ru/settings/`);
  await expect(next.locator('[data-choice=country] [role=radio]').nth(2)).toBeChecked();
  await expect(next.locator('[data-choice=theme] [role=radio]').nth(2)).toBeChecked();
});
