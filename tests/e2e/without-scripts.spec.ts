import { expect, test } from './harness/test';

test.use({ deviceOptions: { javaScriptEnabled: false } });

test('a guide can be read to its end without JavaScript', async ({ device }) => {
  const page = await device.open('ru/guides/grounding/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ребёнок замер, дрожит, не отвечает');
  const parts = page.locator('main .part');
  await expect(parts).not.toHaveCount(0);
  for (const part of await parts.all()) {
    await expect(part.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(part).toContainText(/[а-яё]{3,}.*[а-яё]{3,}/is);
  }
  await expect(page.locator('main .sources li').last()).toBeVisible();
});

test('Help now shows words to say and the numbers of both countries without JavaScript', async ({
  device,
}) => {
  const page = await device.open('ru/help-now/');
  await expect(page.locator('main blockquote p').first()).toBeVisible();
  await expect(page.locator('main blockquote p').first()).toHaveText(/[а-яё]{3,}/i);
  for (const [country, numbers] of Object.entries({ KZ: ['112', '103', '102'], UZ: ['112', '103', '102'] })) {
    const shown = page.locator(`main [data-for-country=${country}]`);
    await expect(shown).toBeVisible();
    for (const number of numbers)
      await expect(shown.locator(`a[href="tel:${number}"]`)).toContainText(number);
  }
});
