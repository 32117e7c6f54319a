import type { Page } from '@playwright/test';
import { findInFiles } from './harness/find-in-files';
import { expect, readyOffline, test } from './harness/test';
import { choose, goTo, showPlan, words } from './interview-steps';

/** Where Chromium writes down what was opened, and when. */
const NOTED = /\/(History|Favicons|Top Sites|Shortcuts|Network Action Predictor|Sessions)(\/|-journal|$)/;

/** Follows a link that is on the page, by the end of its address. */
const follow = (page: Page, path: string) => page.locator(`a[href$="/ru/${path}"]`).first().click();

test('the browser notes one address and one title for a whole interview and all that was read during it', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/guides/silence/');
  await readyOffline(page);
  const isSilent = async (heading: string) => {
    await expect(page.locator('main h1')).toHaveText(heading);
    await expect(page).toHaveTitle(words('app.name'));
    expect(page.url()).toBe(`${site.url}ru/interview/`);
  };
  await follow(page, 'interview/');
  await isSilent(words('interview.title'));
  await follow(page, 'interview/plan/');
  await isSilent(words('plan.title'));
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await showPlan(page);
  await goTo(page, 'phase.during');
  await isSilent(words('phase.during.title'));
  await follow(page, 'prompts/');
  await follow(page, 'prompts/6-8/');
  await isSilent(words('plan.years').replace('{{band}}', '6–8'));
  await expect(page.locator('.tabs [aria-current=page]')).toHaveText('6–8');
  await follow(page, 'guides/');
  await follow(page, 'guides/crying/');
  await expect(page.locator('main h1')).toHaveText(/плачет/i);
  // A link to a part of a page that is silent stays out of the address too.
  await page.locator('a[href^="#source-"]').first().click();
  await expect(page.locator(':focus')).toHaveAttribute('id', /^source-/);
  await isSilent((await page.locator('main h1').textContent()) ?? '');
  await page.goBack();
  await page.goBack();
  await isSilent(words('guides.title'));
  await follow(page, 'interview/');
  await follow(page, 'interview/after/');
  // Back takes back the question, and nothing else.
  await page.getByRole('button', { name: words('finish.title') }).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await isSilent(words('phase.after.title'));
  await page.getByRole('button', { name: words('finish.title') }).click();
  await page.getByRole('button', { name: words('finish.confirm') }).click();
  await expect(page.locator('.progress-words')).toHaveCount(0);
  // What was gone to is forgotten with it.
  await page.goBack();
  await isSilent(words('interview.title'));
  await device.restart();
  await device.context.close();

  const noted = (text: string) => findInFiles(device.profile, text).filter((file) => NOTED.test(file));
  expect(noted('/ru/guides/silence/')).not.toEqual([]);
  expect(noted('/ru/interview/')).not.toEqual([]);
  const lists = ['plan', 'before', 'during', 'after'].map((list) => `interview/${list}`);
  const titles = [words('plan.title'), words('phase.during.title')];
  for (const told of [...lists, ...titles, 'prompts/', 'guides/crying', '#source-'])
    expect(noted(told), told).toEqual([]);
});

test('Back closes a large prompt and stays where it was opened; nothing of it is left in the history', async ({
  device,
}) => {
  const page = await device.open('ru/prompts/6-8/');
  const glance = page.locator('dialog.glance');
  const enlarge = () => page.locator('.prompt .icon-button').first().click();
  const age = words('plan.years').replace('{{band}}', '6–8');
  await readyOffline(page);
  await expect(page.locator('main h1')).toHaveText(age);
  // In a tab that has been nowhere else.
  await enlarge();
  await expect(glance).toBeVisible();
  await page.goBack();
  await expect(glance).toHaveCount(0);
  await expect(page.locator('main h1')).toHaveText(age);
  await page.goForward();
  await expect(page.locator('main h1')).toHaveText(age);
  await expect(glance).toHaveCount(0);
  await page.goBack();

  await follow(page, 'prompts/9-12/');
  await expect(page.locator('.tabs [aria-current=page]')).toHaveText('9–12');
  // Which entry of the tab it is, counted by the browser.
  const entry = () => page.evaluate<number>('navigation.currentEntry.index');
  const before = await entry();
  await enlarge();
  await page.keyboard.press('Escape');
  await expect(glance).toHaveCount(0);
  await expect.poll(entry).toBe(before);
  await enlarge();
  await glance.getByRole('button', { name: words('prompt.close') }).click();
  await expect(glance).toHaveCount(0);
  await expect.poll(entry).toBe(before);
  await page.goBack();
  await expect(page.locator('main h1')).toHaveText(age);
});

/** How far the page is scrolled, once it stands still there for two frames. */
const position = (page: Page) =>
  page.evaluate(async () => {
    for (let before = -1; before !== scrollY;) {
      before = scrollY;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    return scrollY;
  });

const LINE = 28;

test('a part of a page that the worker opens is shown, and a page that is opened again stands where it was left', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/');
  await readyOffline(page);
  await site.stop();
  for (const [path, part] of [
    ['ru/glossary/', 'term-20'],
    ['kk/interview/before/', 'B39'],
    ['ru/interview/during/', 'D23'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`${site.url}${path}#${part}`);
    const found = page.locator(`[id="${part}"]`);
    await expect(found).toBeFocused();
    await expect(found).toBeInViewport();
  }
  await page.goto(`${site.url}ru/glossary/#%`);
  await expect(page.locator('main h1')).toHaveText(words('glossary.title'));

  for (const path of ['ru/guides/grounding/', 'ru/glossary/', 'ru/sources/', 'ru/prompts/6-8/']) {
    await page.goto(site.url + path);
    await page.waitForFunction(() => document.documentElement.scrollHeight > 3000);
    await page.evaluate(() => scrollTo(0, 1700));
    await expect.poll(() => position(page)).toBe(1700);
    await page.reload();
    await expect.poll(async () => Math.abs((await position(page)) - 1700), path).toBeLessThan(LINE);
    const heading = (await page.locator('main h1').textContent()) ?? '';
    await page.goto(`${site.url}ru/help-now/`);
    await readyOffline(page);
    await page.goBack();
    // The browser may say that it is back before the other page has gone.
    await expect(page.locator('main h1')).toHaveText(heading);
    await expect.poll(async () => Math.abs((await position(page)) - 1700), path).toBeLessThan(LINE);
  }
});
