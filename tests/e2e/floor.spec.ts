import type { Page } from '@playwright/test';
import { expect, readyOffline, test, type Device, type Site } from './harness/test';
import { choose, recordSeals, showPlan, words } from './interview-steps';

/** What engines just below the floor lack; each is enough. With a page and the words that it says so with. */
const LACKING = [
  ['delete HTMLDialogElement.prototype.showModal', 'ru', 'браузер устарел'],
  ['delete Array.prototype.at; delete globalThis.BroadcastChannel', 'kk', 'тым ескі'],
  ['delete globalThis.BroadcastChannel', 'uz', 'juda eski'],
  ['delete Array.prototype.at', 'uz-Cyrl', 'жуда эски'],
  ['delete globalThis.HTMLDialogElement', 'en', 'too old'],
] as const;

async function openLacking(site: Site, device: Device, script: string, path: string): Promise<Page> {
  const page = await device.context.newPage();
  await page.addInitScript(script);
  await page.goto(site.url + path);
  return page;
}

/** Whether the app has taken the page over, once all has come that it would have needed for that. */
function hasStarted(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const scripts = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
    await Promise.all([...scripts].map(({ href }) => import(href) as Promise<unknown>));
    const turn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (let turns = 0; turns < 3; turns += 1) await turn();
    return Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react'));
  });
}

test('a browser below the floor gets plain pages that say so, and starts no app', async ({
  site,
  device,
}) => {
  for (const [script, language, said] of LACKING) {
    const page = await openLacking(site, device, script, `${language}/`);
    await expect(page.locator('.too-old'), script).toContainText(said);
    await expect(page.locator('.too-old')).toBeVisible();
    // Nothing promises that it will be ready.
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'unavailable');
    await expect(page.locator('main .status')).toBeHidden();
    expect(await hasStarted(page), script).toBe(false);
    await page.close();
  }
});

test('a browser of today that withholds locks, as in a lockdown, is not called too old', async ({
  site,
  device,
}) => {
  const page = await openLacking(site, device, 'delete Navigator.prototype.locks', 'en/');
  await readyOffline(page);
  await expect(page.locator('.too-old')).toBeHidden();
  expect(await hasStarted(page)).toBe(true);
});

test('an address that is not secure has no locks, and is not called too old', async ({ site, device }) => {
  const insecure = `Object.defineProperty(window, 'isSecureContext', { value: false }); delete Navigator.prototype.locks`;
  const page = await openLacking(site, device, insecure, 'ru/');
  await expect(page.locator('html')).toHaveAttribute('data-offline-reason', 'not-secure');
  await expect(page.locator('.too-old')).toBeHidden();
  expect(await hasStarted(page)).toBe(true);
});

test('below the floor an app that was kept before gives way to the plain pages, its interview wiped', async ({
  site,
  device,
}) => {
  const app = await device.open('ru/interview/plan/');
  await readyOffline(app);
  await choose(app, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await showPlan(app);
  await expect.poll(() => recordSeals(app)).not.toEqual([]);
  await app.close();

  const page = await openLacking(site, device, 'delete Array.prototype.at', 'ru/guides/crying/');
  await expect(page.locator('main h1')).toHaveText('Ребёнок плачет');
  await expect(page.locator('.too-old')).toBeVisible();
  expect(await recordSeals(page)).toEqual([]);
  const kept = await page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return { names, workers: (await navigator.serviceWorker.getRegistrations()).length };
  });
  expect(kept).toEqual({ names: [], workers: 0 });
});

test('below the floor the kept pages stay where no server answers', async ({ site, device }) => {
  const app = await device.open('ru/');
  await readyOffline(app);
  await app.close();
  await site.stop();

  const page = await device.context.newPage();
  await page.addInitScript('delete Array.prototype.at');
  const asked = page.waitForEvent('requestfailed', (request) => request.url() === `${site.url}sw.js`);
  await page.goto(`${site.url}ru/help-now/`);
  await asked;
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await workers()).toBe(1);
  // Nor is it gone by the time of another page.
  await page.goto(`${site.url}ru/`);
  await expect(page.locator('main h1')).toHaveText(words('home.title'));
  await expect(page.locator('.too-old')).toBeVisible();
  expect(await workers()).toBe(1);
});
