import type { Page } from '@playwright/test';
import { findInFiles } from './harness/find-in-files';
import { expect, readyOffline, test } from './harness/test';
import { coverByKeys, pick, words } from './interview-steps';

const field = (page: Page) => page.locator('#query');
const results = (page: Page) => page.locator('a.found');
const filter = (page: Page, key: string) =>
  page.locator('.search-filters .picker-line').filter({ hasText: words(key) });

/** Opens the search from a screen by its link, the server gone. */
async function openSearch(page: Page): Promise<void> {
  await page.locator('.search-link').click();
  await expect(page.locator('main h1')).toHaveText(words('search.title'));
}

test('finds as one types, without the server, and back returns to the same results', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/guides/');
  await readyOffline(page);
  await site.stop();
  await openSearch(page);
  await field(page).pressSequentially('ребенок плачит');
  await expect(results(page).first()).toContainText('Ребёнок плачет');
  await expect(results(page).first().locator('mark').first()).toHaveText('Ребёнок');
  await expect(page.locator('.search-said')).toContainText(/\d/);
  // The words are nowhere but in the field.
  expect(page.url()).toMatch(/\/ru\/search\/$/);
  await expect(page).toHaveTitle(new RegExp(`^${words('search.title')}`));

  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/ru\/guides\/crying\/$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('ребенок плачит');
  await expect(results(page).first()).toContainText('Ребёнок плачет');

  // Arrows lead through the results and back.
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

const QUERIES = {
  'the wrong keyboard layout': ['ru', 'gthtdjlxbr', 'guides/interpreters/'],
  'Russian in Latin letters': ['ru', 'perevodchik', 'guides/interpreters/'],
  'Kazakh with Russian letters': ['kk', 'аудармашы', 'guides/interpreters/'],
  'Uzbek without apostrophes': ['uz', 'oz joniga qasd', 'guides/suicide-and-immediate-danger/'],
  'Uzbek in Cyrillic': ['uz', 'таржимон', 'guides/interpreters/'],
  'a whole question': ['en', 'what do I do when the child does not say anything', 'guides/silence/'],
} as const;

test(`finds ${Object.keys(QUERIES).join(', ')}`, async ({ device }) => {
  for (const [what, [language, query, place]] of Object.entries(QUERIES)) {
    const page = await device.open(`${language}/search/`);
    await readyOffline(page);
    await field(page).fill(query);
    await expect(page.locator(`a.found[href*="/${place}"]`).first(), what).toBeVisible();
    await page.close();
  }
});

test('words of danger put the numbers to call first', async ({ device }) => {
  for (const [language, query] of [
    ['ru', 'суицид'],
    ['kk', 'өзін-өзі өлтіру'],
    ['uz', 'oʻzini oʻldirish'],
    ['en', 'wants to die'],
  ] as const) {
    const page = await device.open(`${language}/search/`);
    await readyOffline(page);
    await field(page).fill(query);
    const alert = page.locator('main .alert');
    await expect(alert.locator('a[href="tel:112"]').first()).toBeVisible();
    await expect(alert.locator(`a[href="/${language}/help-now/"]`)).toBeVisible();
    await page.close();
  }
});

test('nothing is better than nonsense, and the way to the topics is shown', async ({ device }) => {
  const page = await device.open('ru/search/');
  await readyOffline(page);
  await field(page).fill('рецепт борща');
  await expect(page.locator('.search-said')).toHaveText(words('search.none'));
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('main a[href="/ru/guides/"]')).toBeVisible();
});

test('a phrase to avoid stands only beside its better version, and filters narrow', async ({ device }) => {
  const page = await device.open('ru/search/');
  await readyOffline(page);
  await field(page).fill('адвокат');
  await page.locator('.search-filters summary').click();
  await pick(page, filter(page, 'search.kind'), words('search.kind.phrase'));
  await expect(page.getByRole('heading', { level: 2, name: words('search.kind.phrase') })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: words('search.kind.article') })).toHaveCount(0);
  for (const row of await results(page)
    .filter({ has: page.locator('.avoided') })
    .all())
    await expect(row).toContainText(words('search.better'));
  await pick(page, filter(page, 'search.kind'), words('search.kind.item'));
  await pick(page, filter(page, 'search.phase'), words('phase.before.title'));
  await expect(results(page).first()).toHaveAttribute('href', /\/interview\/before\/#B\d+$/);
});

test('the cover while search is getting ready or right before quick letters does no harm', async ({
  device,
}) => {
  const page = await device.open('ru/guides/');
  await readyOffline(page);
  const cover = async () => {
    await coverByKeys(page);
    await page.getByRole('button', { name: words('cover.back') }).click();
  };
  await openSearch(page);
  await field(page).fill('а');
  await cover();
  await field(page).pressSequentially('адвокат');
  await expect(results(page).first()).toBeVisible();
  await cover();
  await field(page).focus();
  // All in one turn of the page, as no finger could.
  await field(page).evaluate((input: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (const text of ['ад', 'адв', 'адвокат']) {
      set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  // Before the answer is there: the first result of these words opens, once there is one.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ru\/glossary\/#/);
});

test('what was typed is forgotten under the cover, and no file of the profile ever holds it', async ({
  device,
}) => {
  const CANARY = 'щщканарейкащщ';
  const page = await device.open('ru/search/');
  await readyOffline(page);
  await field(page).fill(CANARY);
  await expect(page.locator('.search-said')).toHaveText(words('search.none'));
  await page.locator('a[href="/ru/guides/"]').first().click();
  await page.goBack();
  await expect(field(page)).toHaveValue(CANARY);
  await expect(page.locator('.search-said')).toHaveText(words('search.none'));
  expect(page.workers()).toHaveLength(1);
  await coverByKeys(page);
  await expect(page.locator('.cover')).toBeVisible();
  await expect.poll(() => page.workers(), 'the worker that knew the words').toEqual([]);
  await page.getByRole('button', { name: words('cover.back') }).click();
  await expect(field(page)).toHaveValue('');
  await field(page).fill('адвокат');
  await expect(results(page).first()).toBeVisible();
  await device.context.close();
  expect(findInFiles(device.profile, CANARY)).toEqual([]);
  expect(findInFiles(device.profile, encodeURIComponent(CANARY))).toEqual([]);
});
