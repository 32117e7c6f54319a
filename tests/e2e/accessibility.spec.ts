import { LANGUAGES } from '../../src/model/languages';
import { findings, TALL } from './axe';
import { expect, readyOffline, test } from './harness/test';
import { SCREENS, show, SIZES } from './screens';

// A colour on its way to another one is not what a person reads.
test.use({
  deviceOptions: { reducedMotion: 'reduce', viewport: { width: SIZES.phone.width, height: TALL } },
});

/** A theme has the same colours at every width: they are looked at on the phone. */
test('axe finds nothing on any screen: ru, tablet, light', async ({ site, device }) => {
  test.slow();
  const page = await device.open('ru/');
  await page.setViewportSize({ width: SIZES.wide.width, height: TALL });
  await readyOffline(page);
  const found: string[] = [];
  for (const [name, path] of Object.entries(SCREENS)) {
    await show(page, site, 'ru', path);
    found.push(...(await findings(page, name, ['light'])));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing while a first visit gets ready, and on the notice of an update', async ({
  site,
  device,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  site.server.intercept = async (request) => {
    if (/\/(sw\.js|packs\/.+)$/.test(request.url ?? '')) await held;
    return false;
  };
  const page = await device.open('kk/device/');
  await expect(page.locator('main progress')).toBeVisible();
  const found = await findings(page, 'getting ready');
  letGo();
  await readyOffline(page);
  site.deploy('two');
  await page.getByRole('button', { name: 'Жаңартуларды тексеру' }).click();
  await expect(page.locator('.update')).toBeVisible();
  found.push(...(await findings(page, 'update')));
  expect(found).toEqual([]);
});

for (const path of ['', 'help-now/', 'nothing/at/all/']) {
  test(`axe finds nothing on the plain page at /${path} where no script arrives`, async ({
    site,
    device,
  }) => {
    site.server.intercept = (request, response) => {
      const isScript = request.url?.endsWith('.js') ?? false;
      if (isScript) response.writeHead(404).end();
      return isScript;
    };
    const page = await device.open(path);
    await expect(page.getByRole('link')).toHaveCount(LANGUAGES.length);
    expect(await findings(page, path)).toEqual([]);
  });
}
