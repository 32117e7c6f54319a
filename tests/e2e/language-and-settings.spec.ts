import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionRoot } from './harness/editions';
import { expect, readyOffline, test } from './harness/test';
import { WORDS } from './harness/words';
import { storeSettings } from './screens';

test('changing the language keeps the place and needs no page load once the guide is here', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/guides/silence/');
  await readyOffline(page);
  let loads = 0;
  page.on('load', () => (loads += 1));
  for (const [menu, name, language] of [
    ['Язык', 'English', 'en'],
    ['Language', 'Қазақша', 'kk'],
  ] as const) {
    await page.locator('summary', { hasText: menu }).click();
    await page.getByRole('link', { name }).click();
    await page.waitForURL(`${site.url}${language}/guides/silence/`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.languages')).not.toHaveAttribute('open');
  }
  expect(loads).toBe(0);
});

test('the menu of languages stays while the place before is still on its way, and a touch elsewhere or back closes it', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/guides/');
  await readyOffline(page);
  const menu = page.locator('.languages');
  // In one turn: the address is new, the screen is not yet.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('main a[href="/ru/guides/silence/"]')?.click();
    document.querySelector<HTMLElement>('.languages summary')?.click();
  });
  await expect(page).toHaveURL(`${site.url}ru/guides/silence/`);
  await expect(page.locator('main h1')).toHaveText('Ребёнок молчит');
  await expect(menu).toHaveAttribute('open');
  await page.locator('main h1').click({ position: { x: 2, y: 2 } });
  await expect(menu).not.toHaveAttribute('open');
  await menu.locator('summary').click();
  await expect(menu).toHaveAttribute('open');
  await page.goBack();
  await expect(menu).not.toHaveAttribute('open');
});

test('country, role, theme and hours of an interview are kept over a restart, and the list follows the role', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/settings/');
  await readyOffline(page);
  await page.getByRole('radio', { name: 'Узбекистан' }).check();
  await page.getByRole('radio', { name: 'Учитель' }).check();
  await page.getByRole('radio', { name: 'Тёмное' }).check();
  await page.getByRole('radio', { name: '2 ч' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await device.restart();
  const again = await device.open('ru/settings/');
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.getByRole('radio', { name: 'Узбекистан' })).toBeChecked();
  await again.goto(`${site.url}ru/help-now/`);
  await expect(again.locator('[data-for-country="UZ"]').first()).toBeVisible();
  await expect(again.locator('[data-for-country="KZ"]').first()).toBeHidden();
  await again.goto(`${site.url}ru/guides/`);
  await expect(again.locator('main')).toContainText('Учитель');
  await again.goto(`${site.url}ru/interview/plan/`);
  await expect(again.locator('main')).toContainText(/через 2\sч после открытия плана/);
});

test('the list shows what is for the role, and everything when asked', async ({ site, device }) => {
  const file = join(editionRoot('one'), 'ru/guides/index.html');
  // The data of the page alone: whatever roles the texts of today have.
  const forPolice = readFileSync(file, 'utf8').replace(
    /("id":"grounding"[^}]*?"roles":)\[[^\]]*\]/,
    '$1["POL"]',
  );
  site.server.intercept = (request, response) => {
    const isList = request.url === '/ru/guides/';
    if (isList) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(forPolice);
    return isList;
  };
  const page = await device.context.newPage();
  await storeSettings(page, site.url, { role: 'EDU' });
  await page.goto(`${site.url}ru/guides/`);
  const [hidden, shown] = ['grounding', 'silence'].map((id) =>
    page.locator(`main a[href$="/guides/${id}/"]`),
  );
  await expect(hidden!).toHaveCount(0);
  await expect(shown!).toBeVisible();
  await page.getByRole('button', { name: WORDS['guides.showAll'] }).click();
  await expect(hidden!).toBeVisible();
  await page.getByRole('button', { name: WORDS['guides.showRole'] }).click();
  await expect(hidden!).toHaveCount(0);
});

test('what is not translated is shown in another language and says so', async ({ site, device }) => {
  site.deploy('two');
  const page = await device.open('kk/guides/anger/');
  await expect(page.locator('article')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('.notice').first()).toContainText('Русский');
  const english = await device.open('en/guides/anger/');
  await expect(english.locator('article')).toHaveAttribute('lang', 'en');
  await expect(english.locator('.notice')).toHaveCount(0);
});
