import type { Page } from '@playwright/test';
import { walk } from './focus-walk';
import { expect, readyOffline, test } from './harness/test';
import { SCREENS, show, SIZES } from './screens';

/** Presses Tab until an element with this text or name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus');
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await focused.evaluate((it) => it.closest('label')?.textContent ?? it.textContent);
    if (label?.includes(name)) return;
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

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`every stop of Tab shows the focus, is large enough and uncovered: ${size}`, async ({
    site,
    device,
  }) => {
    const page = await device.open('ru/');
    await page.setViewportSize(viewport);
    await readyOffline(page);
    const faults: string[] = [];
    for (const [screen, path] of Object.entries(SCREENS)) {
      await show(page, site, 'ru', path);
      const stops = await walk(page);
      expect(stops.length, screen).toBeGreaterThanOrEqual(8);
      for (const { html, unmarked, size: side, inText, covered } of stops) {
        if (unmarked) faults.push(`${screen}: no focus ring on ${html}`);
        if (side < (inText ? 24 : 48)) faults.push(`${screen}: ${side} px is small for ${html}`);
        if (covered) faults.push(`${screen}: covered: ${html}`);
      }
    }
    expect(faults).toEqual([]);
  });
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
