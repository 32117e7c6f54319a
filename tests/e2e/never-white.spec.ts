import type { Page } from '@playwright/test';
import { packFiles } from './harness/edition-files';
import { editionRoot } from './harness/editions';
import { holdAnswers } from './harness/held-answers';
import { emptyBrowserCache } from './harness/page-storage';
import { press } from './harness/press';
import { expect, test, type Site } from './harness/test';
import { choose, item, showPlan, words } from './interview-steps';
import { WORDS } from './harness/words';

const PACKS = packFiles(editionRoot('one')).length;
const HEADING = 'Ребёнок молчит';

/** The device keeps the guide, and no worker keeps the files of the app: as in the first minute of a first visit. */
async function openWithoutWorker(site: Site, open: (path: string) => Promise<Page>): Promise<Page> {
  breakFiles(site, /^\/sw\.js/);
  const page = await open('ru/guides/silence/');
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'unavailable');
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('listen-first:packs:/')).keys()).length);
  await expect.poll(kept).toBe(PACKS);
  return page;
}

/** The worker's file and what matches cannot be fetched. */
function breakFiles(site: Site, path: RegExp): void {
  site.server.intercept = ({ url = '/' }, response) => {
    const isBroken = path.test(url) || url.startsWith('/sw.js');
    if (isBroken) response.destroy();
    return isBroken;
  };
}

function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => (loads += 1));
  return () => loads;
}

const chooseKazakh = async (page: Page) => {
  await page.locator('.languages summary').click();
  await page.locator('.languages').getByRole('link', { name: 'Қазақша' }).click();
};

test('a language whose words cannot be had leaves the page, says so, and comes as soon as they can', async ({
  site,
  device,
}) => {
  const page = await openWithoutWorker(site, (path) => device.open(path));
  const loads = countLoads(page);
  breakFiles(site, /^\/assets\/kk-/);
  await chooseKazakh(page);
  const notice = page.getByRole('status').filter({ hasText: WORDS['notHere.words'] });
  await expect(notice).toBeVisible();
  await expect(page.locator('main h1')).toHaveText(HEADING);
  await expect(page).toHaveURL(`${site.url}ru/guides/silence/`);
  breakFiles(site, /^\/sw\.js/);
  await press(page, 'offline.retry');
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(page).toHaveURL(`${site.url}kk/guides/silence/`);
  await expect(page.locator('main h1')).not.toHaveText(HEADING);
  await expect(notice).toHaveCount(0);
  expect(loads()).toBe(0);
});

test('Back that is pressed while the words of a page come leads to its place, in its language', async ({
  site,
  device,
}) => {
  const page = await openWithoutWorker(site, (path) => device.open(path));
  await chooseKazakh(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(page.locator('main h1')).not.toHaveText(HEADING);
  const loads = countLoads(page);
  await emptyBrowserCache(page);
  const held = holdAnswers(site, /^\/assets\/kk-/);
  // The app has looked where it is once it asks for the words.
  const asked = page.waitForRequest(/\/assets\/kk-/);
  await page.reload({ waitUntil: 'commit' });
  await asked;
  // Within the same page: nothing of the app hears of it yet.
  await page.evaluate(() => {
    const arrived = new Promise((done) => addEventListener('popstate', done, { once: true }));
    history.back();
    return arrived;
  });
  held.release();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('main h1')).toHaveText(HEADING);
  await expect(page.locator('article')).toHaveAttribute('lang', 'ru');
  expect(loads()).toBe(1);
});

test('an address whose words cannot be had is said in the language before, and opens with the connection', async ({
  site,
  device,
}) => {
  const page = await openWithoutWorker(site, (path) => device.open(path));
  breakFiles(site, /^\/assets\/kk-/);
  // As going back to a page of another language does.
  await page.evaluate(() => {
    history.pushState(history.state, '', '/kk/guides/silence/');
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  });
  await expect(page.locator('main')).toContainText(WORDS['notHere.words'] ?? '');
  breakFiles(site, /^\/sw\.js/);
  await page.evaluate(() => void dispatchEvent(new Event('online')));
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(page.locator('article')).toHaveAttribute('lang', 'kk');
});

const CHANCES: Record<string, (page: Page) => Promise<void>> = {
  'on the next visit': async (page) => {
    await page.getByRole('link', { name: WORDS['helpNow.title'], exact: true }).click();
    await expect(page.locator('main h1')).toHaveText(WORDS['helpNow.title'] ?? '');
    await openPrompts(page);
  },
  'when asked to': (page) => press(page, 'offline.retry'),
  'when the connection comes back': (page) => page.evaluate(() => void dispatchEvent(new Event('online'))),
};

const openPrompts = (page: Page) =>
  page.locator('nav.places').getByRole('link', { name: WORDS['nav.prompts'] }).click();

test('a screen whose script fails is tried again on the next visit, when asked to, and with the connection', async ({
  site,
  device,
}) => {
  for (const chance of Object.values(CHANCES)) {
    const page = await openWithoutWorker(site, (path) => device.open(path));
    const loads = countLoads(page);
    await emptyBrowserCache(page);
    breakFiles(site, /^\/assets\/working-/);
    await openPrompts(page);
    await expect(page.getByRole('alert')).toContainText(WORDS['error.title'] ?? '');
    breakFiles(site, /^\/sw\.js/);
    await chance(page);
    await expect(page.locator('main h1')).toHaveText(WORDS['prompts.title'] ?? '');
    expect(loads()).toBe(0);
    await page.close();
  }
});

test('loading the page again is offered when trying again has not helped and a page can be had', async ({
  site,
  device,
}) => {
  const page = await openWithoutWorker(site, (path) => device.open(path));
  breakFiles(site, /^\/(assets\/working-|ru\/$)/);
  await openPrompts(page);
  await expect(page.getByRole('alert')).toContainText(WORDS['error.title'] ?? '');
  const reload = page.getByRole('button', { name: WORDS['error.reload'] });
  const asked = page.waitForRequest(`${site.url}ru/`);
  await press(page, 'offline.retry');
  await asked;
  await expect(page.getByRole('button', { name: WORDS['offline.retry'] })).toBeEnabled();
  await expect(reload).toHaveCount(0);
  breakFiles(site, /^\/assets\/working-/);
  await press(page, 'offline.retry');
  await expect(reload).toBeVisible();
});

/** Whatever draws the frame of the app fails from now on. Returns what mends it. */
async function breakFrame(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    // The frame reads the list of languages.
    const filter = Array.prototype.filter;
    const failing = function (this: unknown[], ...args: [never]) {
      if (this[3] === 'uz-Cyrl' && !('mended' in document.body.dataset))
        throw new Error('a fault of the frame');
      return filter.apply(this, args);
    };
    Object.defineProperty(Object.getPrototypeOf([]), 'filter', { value: failing });
  });
  return () => page.evaluate(() => void (document.body.dataset.mended = ''));
}

test('a fault that no error screen can catch leaves a page that says so, and the cover', async ({
  site,
  device,
  faults,
}) => {
  const page = await openWithoutWorker(site, (path) => device.open(path));
  await breakFrame(page);
  await page.locator('nav.places').getByRole('link', { name: WORDS['nav.guides'] }).click();
  await expect(page.getByRole('alert')).toContainText(WORDS['error.title'] ?? '');
  await expect(page.getByRole('button', { name: WORDS['error.reload'] })).toBeVisible();
  await expect(page.getByRole('link', { name: WORDS['helpNow.title'] })).toBeVisible();
  await expect(page.locator('.cover')).toHaveCount(1);
  expect(faults).toEqual([]);
});

/** Begins an interview that no storage takes. */
async function beginUnsaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const open = CacheStorage.prototype.open;
    CacheStorage.prototype.open = function (name) {
      return name.includes(':interview:') ? Promise.reject(new Error('refused')) : open.call(this, name);
    };
    StorageManager.prototype.getDirectory = () => Promise.reject(new Error('refused'));
  });
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await showPlan(page);
  await expect(page.getByRole('alert')).toContainText(words('interview.notSaved'));
}

test('while no storage has the open interview, nothing offers to load the page again, and the interview stays', async ({
  site,
  device,
}) => {
  breakFiles(site, /^\/assets\/reading-/);
  const page = await device.open('ru/interview/plan/');
  const loads = countLoads(page);
  const reload = page.getByRole('button', { name: words('error.reload') });
  const tick = item(page, 'B01').locator('.tick');
  await beginUnsaved(page);
  await tick.click();
  await expect(tick).toHaveAttribute('aria-pressed', 'true');

  // A screen whose script cannot be had, also after another try.
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('nav.guides') })
    .click();
  await expect(page.getByRole('alert')).toContainText(words('error.title'));
  const asked = page.waitForRequest(`${site.url}ru/`);
  await press(page, 'offline.retry');
  await asked;
  await expect(page.getByRole('button', { name: words('offline.retry') })).toBeEnabled();
  await expect(reload).toHaveCount(0);

  // And a fault of the frame.
  const mend = await breakFrame(page);
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('nav.interview') })
    .click();
  await expect(page.locator('nav.places')).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText(words('error.title'));
  await expect(reload).toHaveCount(0);
  await expect(page.getByRole('link', { name: words('helpNow.title') })).toHaveAttribute('target', '_blank');
  await mend();
  await press(page, 'offline.retry');
  await page
    .locator('main .rows')
    .getByRole('link', { name: words('phase.before') })
    .first()
    .click();
  await expect(tick).toHaveAttribute('aria-pressed', 'true');
  expect(loads()).toBe(0);
});
