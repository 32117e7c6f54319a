import type { Page } from '@playwright/test';
import { editionRoot } from '../e2e/harness/editions';
import { expectAllKept, expectOnlyGenuine } from '../e2e/harness/kept-files';
import { expectOneOf } from '../e2e/harness/loaded-files';
import { readyOffline } from '../e2e/harness/test';
import { words } from '../e2e/interview-steps';
import type { Random } from '../random';
import { SIZES } from './harness/sizes';
import { expect, takeUpdate, trials, type Trial } from './harness/trials';

const ONE = editionRoot('one');
const STEPS = 10;
const PLACES = ['', 'guides/', 'prompts/', 'interview/', 'help-now/', 'more/'];

interface Tab {
  page: Page;
  /** When the document began that the tab was last meant to load: another one would be a reload unasked. */
  began: number;
}

const whenBegan = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);

/** What a person, the network or another tab may do next; each leaves every tab whole. */
const MOVES: Record<string, (it: World, tab: Tab) => Promise<void>> = {
  async 'goes to another place by a link'({ random }, { page }) {
    const place = PLACES[Math.floor(random() * PLACES.length)] ?? '';
    const link = page.locator(`nav.places a[href="/ru/${place}"], header a[href="/ru/${place}"]`).first();
    if ((await link.count()) === 0) return;
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/ru/${place}$`));
  },
  async 'loads the page again'(_, tab) {
    await tab.page.reload();
    tab.began = await whenBegan(tab.page);
  },
  async 'takes what is offered'(_, tab) {
    const offer = tab.page.locator('.update .button-primary');
    if (!(await offer.isVisible())) return;
    await offer.click();
    // The page may be going just now.
    await expect.poll(() => whenBegan(tab.page).catch(() => tab.began)).not.toBe(tab.began);
    tab.began = await whenBegan(tab.page);
  },
  async 'looks for something newer'({ url }, tab) {
    await tab.page.goto(`${url}ru/device/`);
    tab.began = await whenBegan(tab.page);
    await tab.page.getByRole('button', { name: words('device.check') }).click();
  },
  async 'closes and opens another'(world, tab) {
    await tab.page.close();
    await openIn(tab, world);
  },
  async 'the newer version is uploaded'({ site, bench }) {
    site.server.root = bench.two;
  },
  async 'the server goes away'({ site }) {
    await site.stop();
  },
  async 'the server comes back'({ site }) {
    await site.start();
  },
};

interface World {
  random: Random;
  site: Trial['bench']['site'];
  bench: Trial['bench'];
  url: string;
  open(path: string): Promise<Page>;
}

async function openTab(world: World): Promise<Tab> {
  const tab = {} as Tab;
  await openIn(tab, world);
  return tab;
}

async function openIn(tab: Tab, { open, random }: World): Promise<void> {
  const page = await open(`ru/${PLACES[Math.floor(random() * PLACES.length)] ?? ''}`);
  Object.assign(tab, { page, began: await whenBegan(page) });
}

/** The tab shows a place, of one version alone, and was loaded only when it was meant to be. */
async function expectWhole(tab: Tab, roots: readonly string[]): Promise<void> {
  await expect(tab.page.locator('main h1')).toHaveText(/\S/);
  await expect(tab.page.getByRole('alert')).toHaveCount(0);
  await expectOneOf(tab.page, roots);
  expect(await whenBegan(tab.page)).toBe(tab.began);
}

trials('three tabs and two versions in random order', SIZES.tabs, async ({ bench, random, start }) => {
  const { site, two } = bench;
  const device = await start('ready');
  const world: World = { random, site, bench, url: site.url, open: (path) => device.open(path) };
  const tabs = [await openTab(world), await openTab(world), await openTab(world)];
  const done: string[] = [];
  const names = Object.keys(MOVES);
  for (let step = 0; step < STEPS; step += 1) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const at = Math.floor(random() * tabs.length);
    const tab = tabs[at]!;
    done.push(`${at} ${name}`);
    await tab.page.bringToFront();
    await MOVES[name]?.(world, tab).catch((error: unknown) => {
      throw new Error(`${done.join('; ')}: ${String(error)}`, { cause: error });
    });
    for (const it of tabs) await expectWhole(it, [ONE, two]);
  }

  // In the end the newer version comes to all of them.
  await site.start();
  site.server.root = two;
  const page = await device.open('ru/device/');
  await takeUpdate(page);
  for (const it of tabs) {
    await it.page.goto(`${site.url}ru/device/`);
    await expectOneOf(it.page, [two]);
  }
  await readyOffline(page);
  await expectAllKept(page, two);
  await expectOnlyGenuine(page, two);
});
