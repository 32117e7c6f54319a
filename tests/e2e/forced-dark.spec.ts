import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { THEMES } from '../../src/model/settings';
import { BROWSER_ARGS, expect, test } from './harness/test';
import { setTheme, storeSettings } from './screens';

test.use({
  deviceOptions: { args: [...BROWSER_ARGS, '--enable-features=WebContentsForceDark'], colorScheme: 'dark' },
});

/** What stands in the upper left corner as `[red, green, blue]`, each 0 to 255. */
async function corner(page: Page): Promise<number[]> {
  const picture = await page.screenshot({ clip: { x: 1, y: 400, width: 1, height: 1 } });
  const packed: Buffer[] = [];
  for (let at = picture.indexOf('IDAT'); at > 0; at = picture.indexOf('IDAT', at + 4))
    packed.push(picture.subarray(at + 4, at + 4 + picture.readUInt32BE(at - 4)));
  const pixels = inflateSync(Buffer.concat(packed));
  // The first byte tells the filter, which leaves the first pixel as it is.
  return [...pixels.subarray(1, 4)];
}

test('a browser that darkens every page leaves a chosen theme as it is', async ({ site, device }) => {
  const page = await device.context.newPage();
  await storeSettings(page, site.url, { theme: 'light' });
  await page.goto(`${site.url}ru/guides/`);
  const seen: Record<string, number[]> = {};
  for (const theme of THEMES) {
    await setTheme(page, theme);
    seen[theme] = await corner(page);
  }
  expect(seen).toEqual({ light: [251, 248, 242], dark: [15, 26, 26], contrast: [255, 255, 255] });
  // Which this browser does indeed, where a page does not forbid it.
  await setTheme(page, 'contrast');
  await page.evaluate(() => (document.documentElement.style.colorScheme = 'light'));
  expect(await corner(page)).toEqual([18, 18, 18]);
});
