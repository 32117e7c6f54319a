import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const assetsOf = (root: string) => readdirSync(join(root, 'assets')).map((name) => `/assets/${name}`);

/** Addresses of the scripts and styles that this document has loaded so far. */
async function loadedAssets(page: Page): Promise<string[]> {
  const loaded = await page.evaluate(() => [
    ...[...document.scripts].map(({ src }) => src),
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ]);
  return loaded
    .filter(Boolean)
    .map((url) => new URL(url).pathname)
    .filter((it) => it.startsWith('/assets/'));
}

/** Every script and style that this document has loaded so far is of one build and no other. */
export async function expectOnly(page: Page, root: string): Promise<void> {
  const assets = await loadedAssets(page);
  expect(assets).toContain(assetsOf(root).find((it) => it.includes('/main-')));
  expect(assets.filter((it) => !assetsOf(root).includes(it))).toEqual([]);
}

/** Which of these builds the document is of; fails when it has loaded files of two, or of none. */
export async function expectOneOf(page: Page, roots: readonly string[]): Promise<string> {
  const assets = await loadedAssets(page);
  const whole = roots.filter((root) => assets.every((it) => assetsOf(root).includes(it)));
  expect(whole, assets.join(' ')).toHaveLength(1);
  return whole[0] ?? '';
}
