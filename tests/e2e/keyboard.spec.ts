import type { Page } from '@playwright/test';
import { walk, type Stop } from './focus-walk';
import { expect, readyOffline, test } from './harness/test';
import { words } from './interview-steps';
import { SCREENS, show, SIZES } from './screens';

/** Presses Tab until an element with this text or name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus');
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.textContent())?.includes(name)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

const hasFocus = (page: Page) => expect(page.locator('main#content')).toBeFocused();

test('the skip link leads past the bars', async ({ device }) => {
  const page = await device.open('ru/guides/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main a').first()).toBeFocused();
});

test('with keys only: an article, then settings with language, country and theme', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/');
  await readyOffline(page);
  const server = site.server.log.length;
  await tabTo(page, 'Ребёнок замер');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.url}ru/guides/grounding/`);
  await hasFocus(page);
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Что вам нужно сейчас?');
  await hasFocus(page);
  await tabTo(page, 'Ещё');
  await page.keyboard.press('Enter');
  await hasFocus(page);
  await tabTo(page, 'Настройки');
  await page.keyboard.press('Enter');
  await hasFocus(page);
  await tabTo(page, 'Не выбрана');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-country', 'KZ');
  await expect(page.getByRole('radio', { name: 'Казахстан' })).toBeChecked();
  await tabTo(page, 'Как на устройстве');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: 'English' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Settings');
  await hasFocus(page);
  const asked = site.server.log.slice(server).filter((path) => path.endsWith('/'));
  expect(asked, 'pages asked for again').toEqual([]);
});

test('with keys only: another stage of an interview, from a list that Escape closes', async ({ device }) => {
  const page = await device.open('ru/interview/during/');
  await readyOffline(page);
  const line = page.locator('.picker-line');
  const now = page.locator('.stage-part:visible h2');
  const second = page.locator('.stage-part h2').nth(1);
  await tabTo(page, words('stage.throughout'));
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.picker-list [aria-current=true]')).toHaveText(words('stage.throughout'));
  await page.keyboard.press('Escape');
  await expect(line).toHaveAttribute('aria-expanded', 'false');
  await expect(line).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(now).toHaveText((await second.textContent())!);
  await expect(line).toBeFocused();
  await expect(line).toContainText((await second.textContent())!);
  await expect(line).toHaveAttribute('aria-expanded', 'false');
});

/** A phone of usual width has the bars of the small one. */
const { small, tablet, wide } = SIZES;

/** Screens by the test that goes through them, each at every size in one visit. */
const QUARTERS = [0, 1, 2, 3].map((quarter) => Object.entries(SCREENS).filter((_, at) => at % 4 === quarter));

for (const screens of QUARTERS) {
  const names = screens.map(([name]) => name).join(', ');
  test(`every stop of Tab shows the focus, is large enough and uncovered at every size: ${names}`, async ({
    site,
    device,
  }) => {
    const page = await device.open('ru/');
    await readyOffline(page);
    const faults: string[] = [];
    for (const [screen, path] of screens) {
      await show(page, site, 'ru', path);
      for (const [size, viewport] of Object.entries({ small, tablet, wide })) {
        await page.setViewportSize(viewport);
        const stops = await walk(page);
        expect(stops.length, `${screen}, ${size}`).toBeGreaterThanOrEqual(8);
        faults.push(...stops.flatMap(faultsOf).map((fault) => `${screen}, ${size}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
}

function faultsOf({ html, unmarked, size, inText, covered }: Stop): string[] {
  return [
    ...(unmarked ? [`no focus ring on ${html}`] : []),
    ...(size < (inText ? 24 : 48) ? [`${size} px is small for ${html}`] : []),
    ...(covered ? [`covered: ${html}`] : []),
  ];
}

test('walking backwards, the focus is never under a bar', async ({ site, device }) => {
  const page = await device.open('ru/');
  await readyOffline(page);
  await show(page, site, 'ru', SCREENS['article on support']);
  const forwards = await walk(page);
  await show(page, site, 'ru', SCREENS['article on support']);
  const backwards = await walk(page, 'Shift+Tab');
  expect(backwards).toHaveLength(forwards.length);
  expect(backwards.filter(({ covered }) => covered)).toEqual([]);
});

test('going back brings the reader to where the link was', async ({ site, device }) => {
  const page = await device.open('ru/');
  await readyOffline(page);
  await show(page, site, 'ru', SCREENS['article on support']);
  const link = page.getByRole('link', { name: 'Ребёнок молчит' });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await link.click();
  await expect(page).toHaveURL(`${site.url}ru/guides/silence/`);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}ru/guides/grounding/`);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});
