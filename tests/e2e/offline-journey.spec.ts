import { expect, readyOffline, test } from './harness/test';
import { SCREENS, show } from './screens';

test.describe('below a folder', () => {
  test.use({ edition: 'folder' });

  // The addresses differ in the folder alone: one language, with a sign in its name. All languages: every-screen.spec.ts.
  test('after one visit every place opens with the server gone and the browser restarted', async ({
    site,
    device,
  }) => {
    const first = await device.open('ru/guides/grounding/');
    await readyOffline(first);
    await site.stop();
    await device.restart();
    const page = await device.context.newPage();
    for (const place of Object.values(SCREENS)) {
      await show(page, site, 'uz-Cyrl', place);
      await expect(page.locator('main h1'), place).toHaveText(/\S/);
    }
    await page.goto(`${site.url}uz-Cyrl/`);
    await expect(page.locator('.status')).toContainText('Интернетсиз ишлайди');
    await page.goto(site.url);
    await page.waitForURL(`${site.url}ru/`);
  });
});

test('an article is as whole from the device as on its prerendered page', async ({ site, device }) => {
  const first = await device.open('ru/guides/grounding/');
  await readyOffline(first);
  const text = await first.locator('main').innerText();
  expect(text.length).toBeGreaterThan(2000);
  await site.stop();
  await device.restart();
  const page = await device.open('ru/guides/grounding/');
  await expect(page.locator('main .part').first()).toBeVisible();
  await expect.poll(() => page.locator('main').innerText()).toBe(text);
});
