import { readFileSync } from 'node:fs';
import { formatDate, today } from '../../src/i18n/formats';
import { LANGUAGES } from '../../src/model/languages';
import { THEMES } from '../../src/model/settings';
import { readBuiltGuide } from './harness/built-guide';
import { editionRoot } from './harness/editions';
import { expect, readyOffline, test } from './harness/test';
import { SCREENS, setTheme, show, storeSettings } from './screens';

for (const language of LANGUAGES) {
  test(`an article on paper is whole and says which version it is and of when: ${language}`, async ({
    site,
    device,
  }) => {
    const words = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Record<string, string>;
    const page = await device.open(`${language}/`);
    await readyOffline(page);
    await show(page, site, language, SCREENS['article on danger']);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.sources')).toBeVisible();
    const parts = await page.locator('main article section').all();
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) await expect(part).toBeVisible();
    await expect(page.getByRole('heading', { name: words['article.sources'] })).toBeVisible();
    for (const source of await page.locator('.sources li').all()) await expect(source).toBeVisible();
    const line = page.locator('.print-footer .print-only');
    await expect(line).toBeVisible();
    await expect(line).toContainText('Listen First 1.0.0');
    const { release } = readBuiltGuide(editionRoot('one'));
    await expect(line).toContainText(words['article.release']!.replace('{{release}}', `${release}`));
    await expect(line).toContainText(formatDate(language, today()));
    await expect(page.locator('button:visible, nav:visible, header:visible, .skip:visible')).toHaveCount(0);
  });
}

/** Runs in the page: visible elements that are not black on white. */
function findColours(): string[] {
  const white = ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'];
  return [document.documentElement, ...document.querySelectorAll('body, body :not(input)')]
    .filter((it) => it.getClientRects().length > 0)
    .flatMap((it) => {
      const { color, backgroundColor, boxShadow } = getComputedStyle(it);
      const isPaper = color === 'rgb(0, 0, 0)' && white.includes(backgroundColor) && boxShadow === 'none';
      return isPaper ? [] : [`${color} on ${backgroundColor}: ${it.outerHTML.slice(0, 60)}`];
    });
}

/** What a sheet has between margins of one centimetre, in pixels of CSS. */
const A4 = { width: 718, height: 1047 };

/** Runs in the page: visible boxes that older engines cannot break, of more than a third of a page: their lines are cut. */
function findUnbreakable(): string[] {
  const whole = /flex|grid|inline-block|table/;
  const third = 350;
  return [...document.querySelectorAll('body, body *')]
    .filter((it) => whole.test(getComputedStyle(it).display) && it.getBoundingClientRect().height > third)
    .map((it) => `${getComputedStyle(it).display}: ${it.outerHTML.slice(0, 60)}`);
}

test('every screen is black on white on paper, in every theme and on a dark device, and nothing long is in one piece', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/');
  await readyOffline(page);
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const [screen, path] of Object.entries(SCREENS)) {
    await show(page, site, 'ru', path);
    for (const theme of [undefined, ...THEMES]) {
      await setTheme(page, theme);
      expect(await page.evaluate(findColours), `${screen}, ${theme ?? 'dark device'}`).toEqual([]);
    }
    expect(await page.evaluate(findUnbreakable), screen).toEqual([]);
  }
});

test('an article becomes a document of a few pages, in the dark theme too', async ({ site, device }) => {
  const page = await device.context.newPage();
  await storeSettings(page, site.url, { theme: 'dark', country: 'KZ' });
  await page.goto(`${site.url}ru/guides/grounding/`);
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.slice(0, 5)).toBe('%PDF-');
  const pages = paper.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(8);
});
