import type { Page } from '@playwright/test';
import { expect, readyOffline, test } from './harness/test';
import { words } from './interview-steps';

const field = (page: Page) => page.locator('#query');

/** Notes every text that a screen reader would be given. */
function noteAnnouncements(page: Page): Promise<void> {
  return page.evaluate(() => {
    const said: string[] = [];
    const region = document.querySelector('main [role=status]');
    if (!region) throw new Error('Nothing announces results');
    const note = () =>
      region.textContent && said.at(-1) !== region.textContent && said.push(region.textContent);
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
}

const announcements = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

test('who types a word hears one result, that of the whole word', async ({ device }) => {
  const page = await device.open('ru/search/');
  await readyOffline(page);
  // The index is there: now only the answers make it speak.
  await field(page).fill('опека');
  await expect(page.locator('a.found').first()).toBeVisible();
  await expect(page.locator('main [role=status]')).toContainText(/\d/);
  await noteAnnouncements(page);
  await field(page).fill('');
  await field(page).pressSequentially('психолог', { delay: 80 });
  await expect.poll(() => announcements(page)).toHaveLength(1);
  const shown = await page.locator('.search-said').textContent();
  expect(await announcements(page)).toEqual([shown]);
});

test('Enter on the filters while letters are being answered opens no result', async ({ device }) => {
  const page = await device.open('ru/search/');
  await readyOffline(page);
  await field(page).fill('опека');
  await expect(page.locator('a.found').first()).toBeVisible();
  // All in one turn of the page, so that no answer can come between.
  await page.evaluate(() => {
    const opened: string[] = [];
    const note = ({ target }: Event) => {
      const found = target instanceof Element && target.closest<HTMLAnchorElement>('a.found');
      if (found) opened.push(found.textContent ?? '');
    };
    document.addEventListener('click', note, true);
    Object.assign(window, { opened });
    const input = document.querySelector<HTMLInputElement>('#query');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'адвокат');
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.locator('.search-filters summary').evaluate((summary: HTMLElement) => {
    summary.focus();
    summary.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.search-found')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('a.found mark').first()).toHaveText(/^адвокат/i);
  // In the field it still opens the first, and only that one has been opened.
  const first = await page.locator('a.found').first().textContent();
  await field(page).press('Enter');
  await expect(page.locator('main h1')).not.toHaveText(words('search.title'));
  expect(await page.evaluate(() => (window as unknown as { opened: string[] }).opened)).toEqual([first]);
});
