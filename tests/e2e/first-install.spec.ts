import type { Page } from '@playwright/test';
import { editionRoot } from './harness/editions';
import { packFiles, precachedFiles } from './harness/edition-files';
import { FAULTY_ANSWERS, spoil } from './harness/faulty-answers';
import { holdAnswers } from './harness/held-answers';
import { expectAllKept, expectOnlyGenuine, keptFiles } from './harness/kept-files';
import { press } from './harness/press';
import { expect, readyOffline, test, type Site } from './harness/test';
import { WORDS } from './harness/words';

const ROOT = editionRoot('one');
const FILES = precachedFiles(ROOT).map(({ url }) => url);
const PACKS = packFiles(ROOT).filter((path) => !path.endsWith('index.json'));
/** No page in Russian asks for it, so the worker cannot take it from the browser's own cache. */
const SCRIPT = FILES.find((url) => url.startsWith('assets/uz-')) ?? '';
const SLOW = 25;

/** Notes in the page every state that `<html>` and a progress bar go through. */
async function noteStates(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    const note = () => {
      const value = document.querySelector('progress')?.value;
      const state = `${document.documentElement?.dataset.offline} ${value ?? ''}`.trim();
      if (seen.at(-1) !== state) seen.push(state);
    };
    new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { seen });
  });
}

const statesOf = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

test('progress rises to ready, and the page is not reloaded', async ({ site, device }) => {
  site.server.intercept = async () => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return false;
  };
  const page = await device.context.newPage();
  let loads = 0;
  page.on('load', () => (loads += 1));
  await noteStates(page);
  await page.goto(`${site.url}ru/device/`);
  await readyOffline(page);
  await expectAllKept(page, ROOT);
  const states = await statesOf(page);
  const shares = states.filter((it) => it.startsWith('getting-ready ')).map((it) => Number(it.split(' ')[1]));
  expect(new Set(shares).size).toBeGreaterThanOrEqual(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(states.filter((it) => it.startsWith('unavailable'))).toEqual([]);
  expect(loads).toBe(1);
});

for (const [last, path] of Object.entries({
  'the last file': FILES.at(-1) ?? '',
  'a script': SCRIPT,
  ...Object.fromEntries(PACKS.map((pack, at) => [`pack ${at + 1}`, pack])),
})) {
  test(`is not ready before ${last} has come`, async ({ site, device }) => {
    const held = holdAnswers(site, new RegExp(`^/${path}(\\?|$)`));
    const page = await device.open('ru/device/');
    const others = path.startsWith('packs/') ? FILES.length + PACKS.length - 1 : PACKS.length + 1;
    await expect.poll(async () => (await keptFiles(page)).length).toBeGreaterThanOrEqual(others);
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'getting-ready');
    await expect(page.locator('.state-getting-ready progress')).toBeVisible();
    held.release();
    await readyOffline(page);
    await expectAllKept(page, ROOT);
  });
}

test('a tab opened in the middle becomes ready with the first', async ({ site, device }) => {
  const held = holdAnswers(site, /^\/icons\/icon-192\.png/);
  const first = await device.open('ru/device/');
  await expect.poll(async () => (await keptFiles(first)).length).toBeGreaterThan(PACKS.length);
  const second = await device.open('ru/');
  await expect(second.locator('.status-getting-ready')).toBeVisible();
  held.release();
  await readyOffline(first);
  await readyOffline(second);
});

async function expectFailure(page: Page, reason: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'unavailable');
  await expect(page.locator('html')).toHaveAttribute('data-offline-reason', reason);
  const state = page.locator('main .state-unavailable');
  await expect(state).toContainText(WORDS['offline.unavailable'] ?? '');
  await expect(state).toContainText(WORDS[`offline.reason.${reason}`] ?? '');
  await expect(page.locator('main .state-ready')).toHaveCount(0);
  await expectOnlyGenuine(page, ROOT);
}

const RETRIES: Record<string, (page: Page) => Promise<void>> = {
  'by the button': (page) => press(page, 'offline.retry'),
  'by itself after a while': (page) => page.clock.fastForward(20_000),
  'by itself when the connection is back': (page) =>
    page.evaluate(() => void dispatchEvent(new Event('online'))),
};

const FAILURES: Record<
  string,
  { reason: string; begin(site: Site): unknown; end(site: Site): Promise<void> }
> = {
  'a script that is a page': {
    reason: 'bad-answer',
    begin: (site) => spoil(site, { [SCRIPT]: FAULTY_ANSWERS['a page of a portal'].send }),
    end: async (site) => void (site.server.intercept = undefined),
  },
  'a server that went away': {
    reason: 'no-connection',
    begin: (site) => spoil(site, { [SCRIPT]: () => void site.stop() }),
    async end(site) {
      site.server.intercept = undefined;
      await site.start();
    },
  },
};

for (const [failure, { reason, begin, end }] of Object.entries(FAILURES)) {
  for (const [retry, tryAgain] of Object.entries(RETRIES)) {
    test(`${failure}: says why and tries again ${retry}`, async ({ site, device }) => {
      begin(site);
      const page = await device.context.newPage();
      await page.clock.install();
      await page.goto(`${site.url}ru/device/`);
      await expectFailure(page, reason);
      await end(site);
      await tryAgain(page);
      await readyOffline(page);
      await expect(page.locator('main .state-ready')).toContainText(WORDS['offline.ready'] ?? '');
      await expectAllKept(page, ROOT);
    });
  }
}

test('a tab opened in the middle of an installation that fails says so too', async ({ site, device }) => {
  const held = holdAnswers(site, /^\/icons\/icon-192\.png/);
  const first = await device.open('ru/device/');
  await expect.poll(async () => (await keptFiles(first)).length).toBeGreaterThan(PACKS.length);
  const second = await device.open('ru/device/');
  await expect(second.locator('.state-getting-ready progress')).toBeVisible();
  site.server.root = `${ROOT}/nowhere`;
  held.release();
  await expectFailure(first, 'bad-answer');
  await expectFailure(second, 'bad-answer');
});
