import { expect, readyOffline, test } from './harness/test';

// The policy of our pages would refuse a script that a test puts in; it does not refuse those of an extension.
test.use({ deviceOptions: { bypassCSP: true } });

const FOREIGN = 'extension/part.js';

test('a script of somebody else that fails in front of ours does not send a page round', async ({
  site,
  device,
}) => {
  await readyOffline(await device.open('ru/'));
  let asked = 0;
  site.server.intercept = ({ url }) => {
    if (url === `/${FOREIGN}`) asked += 1;
    return false;
  };
  const page = await device.context.newPage();
  await page.addInitScript((address) => {
    addEventListener('DOMContentLoaded', () => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = address;
      document.documentElement.prepend(script);
    });
  }, `/${FOREIGN}`);
  await page.goto(`${site.url}ru/guides/silence/`);
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(page.locator('.part').first()).toBeVisible();
  await readyOffline(page);
  await expect(page.locator('#not-started')).toBeHidden();
  expect(asked).toBe(1);
});
