import type { Page } from '@playwright/test';
import { expect, readyOffline, test, type Device, type Site } from './harness/test';
import { choose, coverByKeys, goTo, showPlan, words } from './interview-steps';
import { SIZES } from './screens';

test.use({ deviceOptions: { viewport: SIZES.tablet } });

const cover = (page: Page) => page.locator('.cover');
const back = (page: Page) => page.getByRole('button', { name: words('cover.back') });

/** A page whose clock a test turns, with half a plan chosen. */
async function openPlan(device: Device, site: Site): Promise<Page> {
  const page = await device.context.newPage();
  await page.goto(`${site.url}ru/interview/plan/`);
  await expect(page.locator('main h1')).toHaveText(words('plan.title'));
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  return page;
}

/** Taps where a finger would: whatever lies there gets the tap. */
async function tapBack(page: Page): Promise<void> {
  await expect(back(page)).toBeFocused();
  const box = (await back(page).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(cover(page)).toBeHidden();
  await expect(page.locator('main')).toBeVisible();
}

test('a dialog that is open is closed by the cover, and its button can be tapped', async ({
  device,
  site,
}) => {
  await device.context.clock.install();
  const page = await openPlan(device, site);
  await showPlan(page);
  // Listening needs no touch: of this age a break is due after 25 minutes.
  await goTo(page, 'phase.during');
  await expect(page.locator('main h1')).toHaveText(words('phase.during.title'));
  await page.keyboard.press('Shift');
  await page.clock.fastForward('34:30');
  await expect(cover(page)).toBeHidden();
  await page.clock.fastForward('00:31');
  await expect(cover(page)).toBeVisible();
  await tapBack(page);
  await goTo(page, 'phase.after');
  const finish = page.getByRole('button', { name: words('finish.title') });
  await finish.click();
  await page.clock.fastForward('05:01');
  await expect(cover(page)).toBeVisible();
  await tapBack(page);
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  // Covered from another tab, while this one asks.
  await finish.click();
  const other = await device.open('ru/prompts/6-8/');
  await readyOffline(other);
  await coverByKeys(other);
  await expect(cover(page)).toBeVisible();
  await tapBack(page);
  await expect(page.locator('dialog[open]')).toHaveCount(0);
});

/** Half-way down a long page. */
const HALF_WAY = 1700;
const scrolled = (page: Page) => page.evaluate(() => scrollY);

async function scrollHalfWay(page: Page): Promise<void> {
  await page.evaluate((pixels) => scrollTo(0, pixels), HALF_WAY);
  await expect.poll(() => scrolled(page)).toBe(HALF_WAY);
}

test('what was read half-way down is there again once it is uncovered, also where it was loaded again covered', async ({
  device,
}) => {
  const page = await device.open('ru/glossary/');
  await readyOffline(page);
  await scrollHalfWay(page);
  await coverByKeys(page);
  await expect(cover(page)).toBeVisible();
  expect(await scrolled(page)).toBe(0);
  await tapBack(page);
  expect(await scrolled(page)).toBe(HALF_WAY);
  await coverByKeys(page);
  await page.reload();
  await expect(back(page)).toBeFocused();
  await tapBack(page);
  expect(await scrolled(page)).toBe(HALF_WAY);
});

test('the title stays neutral as long as the screen is covered, whatever place comes', async ({ device }) => {
  const page = await device.open('ru/guides/');
  await readyOffline(page);
  await page.locator('main a.row').first().click();
  await expect(page).not.toHaveTitle(new RegExp(words('guides.title')));
  await coverByKeys(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/ru\/guides\/$/);
  await expect(page.locator('main h1')).toHaveText(words('guides.title'));
  expect(await page.title()).toBe(words('app.name'));
  await page.reload();
  await expect(back(page)).toBeFocused();
  expect(await page.title()).toBe(words('app.name'));
  await tapBack(page);
  await expect(page).toHaveTitle(new RegExp(words('guides.title')));
});

test('before the app has started, and when it cannot start, the cover is neutral and its button works', async ({
  device,
  site,
}) => {
  const page = await device.open('ru/guides/grounding/');
  const title = await page.title();
  await page.evaluate(() => localStorage.setItem('listen-first:covered:/', '1'));
  const bare = await device.context.newPage();
  await bare.route('**/*.js', (route) =>
    route.request().url().endsWith('boot.js') ? route.continue() : route.abort(),
  );
  await bare.goto(`${site.url}ru/guides/grounding/`);
  await expect(cover(bare)).toBeVisible();
  expect(await bare.title()).toBe(words('app.name'));
  await back(bare).click();
  await expect(bare.locator('main')).toBeVisible();
  expect(await bare.title()).toBe(title);
  await expect(cover(page)).toBeHidden();
});

test('a tab that is used keeps the other tabs open; none is touched, all are covered', async ({
  device,
  site,
}) => {
  await device.context.clock.install();
  const used = await openPlan(device, site);
  await showPlan(used);
  const other = await device.open('ru/interview/before/');
  await other.getByRole('button', { name: words('resume.continue') }).click();
  await expect(other.locator('.progress-words')).toBeVisible();
  await device.context.clock.fastForward('04:30');
  await used.keyboard.press('Shift');
  await device.context.clock.fastForward('00:45');
  for (const page of [used, other]) await expect(cover(page)).toBeHidden();
  await device.context.clock.fastForward('05:00');
  for (const page of [used, other]) await expect(cover(page)).toBeVisible();
});

test('a device that has slept shows nothing of a half-chosen plan', async ({ device, site }) => {
  const page = await openPlan(device, site);
  const covered = await page.evaluate(() => {
    // Timers stand still, the clock goes on.
    const { now } = Date;
    Date.now = () => now() + 2 * 60 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
    return document.documentElement.hasAttribute('data-covered');
  });
  expect(covered).toBe(true);
  await tapBack(page);
  // It was chosen for the child of somebody who has gone.
  await expect(page.locator('.plan-form input[name=band]:checked')).toHaveCount(0);
});

test.describe('a page that the browser keeps for going back', () => {
  test.use({ deviceOptions: { ignoreDefaultArgs: ['--disable-back-forward-cache'] } });

  test('comes back as it was, or covered when another tab was covered meanwhile', async ({
    device,
    site,
  }) => {
    const page = await device.open('ru/guides/grounding/');
    await readyOffline(page);
    await scrollHalfWay(page);
    const goAndComeBack = async (meanwhile: () => Promise<void>) => {
      await page.goto(`${site.url}ru/help-now/`);
      await meanwhile();
      // A page that was kept is not loaded again.
      await page.goBack({ waitUntil: 'commit' });
    };
    await goAndComeBack(async () => {});
    await expect(page.locator('main')).toBeVisible();
    await expect.poll(() => scrolled(page)).toBe(HALF_WAY);
    await goAndComeBack(async () => {
      const other = await device.open('ru/');
      await readyOffline(other);
      await coverByKeys(other);
      await expect(cover(other)).toBeVisible();
    });
    await expect(page).toHaveURL(/grounding/);
    await expect(cover(page)).toBeVisible();
    await expect(page).toHaveTitle(words('app.name'));
  });
});
