import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readBuiltGuide } from '../e2e/harness/built-guide';
import { precachedFiles } from '../e2e/harness/edition-files';
import { editionRoot } from '../e2e/harness/editions';
import { FAULTY_ANSWERS, spoil, type FaultyAnswer, type Spoilt } from '../e2e/harness/faulty-answers';
import { FAULTY_INDEXES } from '../e2e/harness/faulty-indexes';
import { expectAllKept, expectOnlyGenuine } from '../e2e/harness/kept-files';
import { press } from '../e2e/harness/press';
import { expect, readyOffline, test, type Device, type Site } from '../e2e/harness/test';
import { WORDS } from '../e2e/harness/words';

const ONE = editionRoot('one');
const TWO = editionRoot('two');
const INDEX = 'packs/index.json';
const GUIDE_OF_ONE = readBuiltGuide(ONE);
const GUIDE_OF_TWO = readBuiltGuide(TWO);

const words = (key: string) => WORDS[key] ?? key;

function scriptOf(root: string, name: string): string {
  const script = precachedFiles(root).find(({ url }) => url.startsWith(`assets/${name}-`));
  if (!script) throw new Error(`${root} has no script ${name}`);
  return script.url;
}

/** The uzbek pack where the Kazakh one belongs. */
const otherLanguage: FaultyAnswer['send'] = (response, _, type) =>
  response.writeHead(200, { 'content-type': type }).end(readFileSync(join(ONE, GUIDE_OF_ONE.pack('uz'))));

interface Refusal {
  spoilt: Spoilt;
  /** An address that must have been asked for; the others may have been. */
  asked: string;
  reason: string;
}

/**
 * What stands at these addresses and at all after them. An attempt keeps what it gets although one file is refused,
 * and the next does not ask for it again: a file whose turn comes later must not be kept before.
 */
const fromHereOn = (addresses: readonly string[], send: FaultyAnswer['send']): Spoilt =>
  Object.fromEntries(addresses.map((address) => [address, send]));

/** Spoils these one after the other and at last none: each is refused with its reason, then all is kept. */
async function expectRefusalsThenReady(page: Page, site: Site, refusals: Refusal[]): Promise<void> {
  for (const [at, { spoilt, asked, reason }] of refusals.entries()) {
    const addresses = spoil(site, spoilt);
    if (at === 0) await page.goto(`${site.url}ru/device/`);
    else await press(page, 'offline.retry');
    await expect.poll(() => [...addresses]).toContain(asked);
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'unavailable');
    await expect(page.locator('html')).toHaveAttribute('data-offline-reason', reason);
    await expectOnlyGenuine(page, ONE);
  }
  site.server.intercept = undefined;
  await retryUntilReady(page);
  await expectAllKept(page, ONE);
  await expectOnlyGenuine(page, ONE);
}

/** By hand, unless the app has just tried again by itself. */
async function retryUntilReady(page: Page): Promise<void> {
  const retry = page.getByRole('button', { name: words('offline.retry') });
  await expect(async () => {
    if (await retry.isVisible()) await retry.click({ timeout: 2000 });
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 5000 });
  }).toPass({ timeout: 30_000 });
}

async function loseThePacks(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.includes('packs')) await caches.delete(name);
  });
}

test.describe('on a first visit', () => {
  for (const [name, { send, reason, ofWorker = reason }] of Object.entries<FaultyAnswer>(FAULTY_ANSWERS)) {
    test(`${name} is refused, and then everything is kept`, async ({ site, device }) => {
      const page = await device.context.newPage();
      const refusals = (addresses: string[]) =>
        addresses.map((asked, at) => ({
          spoilt: fromHereOn(addresses.slice(at), send),
          asked,
          reason: asked === 'sw.js' ? ofWorker : reason,
        }));
      await expectRefusalsThenReady(page, site, refusals(['sw.js', scriptOf(ONE, 'uz'), 'kk/']));
      await loseThePacks(page);
      await expectRefusalsThenReady(page, site, refusals([INDEX, GUIDE_OF_ONE.pack('kk')]));
    });
  }

  test('a guide that nobody trusted has signed, or of another language, is refused', async ({
    site,
    device,
  }) => {
    const page = await device.context.newPage();
    const pack = GUIDE_OF_ONE.pack('kk');
    await expectRefusalsThenReady(page, site, [
      ...FAULTY_INDEXES.map(({ send }) => ({ spoilt: { [INDEX]: send }, asked: INDEX, reason: 'refused' })),
      { spoilt: { [pack]: otherLanguage }, asked: pack, reason: 'bad-answer' },
    ]);
  });
});

/** A host that knows no types calls everything plain text. */
const asPlainText: FaultyAnswer['send'] = (response, genuine) =>
  response.writeHead(200, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' }).end(genuine);

test('right files under a wrong type are kept under the right one, and open without the server', async ({
  site,
  device,
}) => {
  const script = scriptOf(ONE, 'uz');
  const asked = spoil(site, { [script]: asPlainText, 'uz/': asPlainText, 'uz.webmanifest': asPlainText });
  await readyOffline(await device.open('ru/device/'));
  expect(asked).toContain(script);
  await site.stop();
  await device.restart();
  const page = await device.open('uz/');
  await expect(page.locator('main h1')).toHaveText(/\S/);
  await page.locator('a[href="/uz/guides/"]').first().click();
  await expect(page).toHaveURL(/\/uz\/guides\/$/);
  await readyOffline(page);
  await expectAllKept(page, ONE);
});

/** A trickle: long silences between small pieces, all of it right in the end. */
const trickling: FaultyAnswer['send'] = (response, genuine, type) => {
  response.writeHead(200, { 'content-type': type, 'content-length': String(genuine.length) });
  const piece = Math.ceil(genuine.length / 10);
  const send = (from: number) => {
    if (from >= genuine.length) return void response.end();
    response.write(genuine.subarray(from, from + piece));
    setTimeout(() => send(from + piece), 300);
  };
  send(0);
};

test('a trickle is waited for, and nothing is called ready before its end', async ({ site, device }) => {
  const slow = [scriptOf(ONE, 'uz'), GUIDE_OF_ONE.pack('kk')];
  const asked = spoil(site, Object.fromEntries(slow.map((address) => [address, trickling])));
  const page = await device.open('ru/device/');
  await expect.poll(() => asked.size).toBe(slow.length);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'getting-ready');
  await readyOffline(page);
  await expectAllKept(page, ONE);
});

/** One of everything that an update brings; an app's file and a guide's file at a time, because both go on alone. */
const UPDATED = [
  ['sw.js', INDEX],
  [scriptOf(TWO, 'main'), GUIDE_OF_TWO.pack('kk')],
  ['kk/', GUIDE_OF_TWO.pack('kk')],
];

async function installOne(device: Device, site: Site): Promise<Page> {
  const page = await device.open('ru/device/');
  await readyOffline(page);
  await expectAllKept(page, ONE);
  // Chromium asks for a worker only once a page has come to rest since its start; beside other tabs that took minutes.
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
  site.deploy('two');
  return page;
}

async function expectUpdateRefused(
  page: Page,
  site: Site,
  spoilt: Spoilt,
  reason: string,
  needed = Object.keys(spoilt),
): Promise<void> {
  const asked = spoil(site, spoilt);
  await press(page, 'device.check');
  await expect(page.getByRole('status').filter({ hasText: words('device.checkFailed') })).toBeVisible();
  expect([...asked]).toEqual(expect.arrayContaining(needed));
  // Being without a connection is no problem for a guide that is here.
  const notice = page.locator('main .notice', { hasText: words(`offline.reason.${reason}`) });
  await expect(notice).toHaveCount(reason === 'no-connection' ? 0 : 1);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
  await expect(page.locator('.update')).toHaveCount(0);
  await expectOnlyGenuine(page, ONE, TWO);
}

const shown = (key: string, value: object) =>
  Object.entries(value).reduce((text, [name, it]) => text.replace(`{{${name}}}`, String(it)), words(key));

async function expectOldVersionWithoutServer(device: Device, site: Site): Promise<void> {
  await site.stop();
  const page = await device.open('ru/device/');
  await readyOffline(page);
  await expect(page.locator('main')).toContainText(shown('device.version', { version: '1.0.0' }));
  await expect(page.locator('main')).toContainText(
    shown('device.release', { release: GUIDE_OF_ONE.release }),
  );
  await page.goto(`${site.url}kk/guides/silence/`);
  await expect(page.locator('main h1')).toHaveText(/\S/);
  await page.close();
  await site.start();
}

async function expectUpdateAtLast(page: Page, site: Site): Promise<void> {
  site.server.intercept = undefined;
  await press(page, 'device.check');
  await press(page, 'update.take');
  await expect(page.locator('main')).toContainText(shown('device.version', { version: '2.0.0' }));
  await expect(page.locator('main')).toContainText(
    shown('device.release', { release: GUIDE_OF_TWO.release }),
  );
  await readyOffline(page);
  await expectAllKept(page, TWO);
  await expectOnlyGenuine(page, TWO);
}

/** Every fault stands in one row. */
const KINDS: Record<string, (keyof typeof FAULTY_ANSWERS)[]> = {
  'another page': [
    'a page of a portal',
    'a home page in the place of every missing file',
    'a redirect to a portal',
  ],
  'an answer without a file': [
    'not found',
    'a demand to log in',
    'an error of the server',
    'nothing at all, with success',
  ],
  'a damaged file': ['half a file', 'a file that breaks off', 'a connection that is cut', 'another file'],
};

test.describe('on an update', () => {
  for (const [kind, names] of Object.entries(KINDS)) {
    test(`${kind} is refused, the old version goes on, and then the new one comes`, async ({
      site,
      device,
    }) => {
      const page = await installOne(device, site);
      for (const [at, needed] of UPDATED.entries()) {
        for (const { send, reason } of names.map((name) => FAULTY_ANSWERS[name])) {
          const spoilt = fromHereOn(UPDATED.slice(at).flat(), send);
          await expectUpdateRefused(page, site, spoilt, reason, needed);
        }
        await expectOldVersionWithoutServer(device, site);
      }
      await expectUpdateAtLast(page, site);
    });
  }

  test('a guide that nobody trusted has signed is refused, and then the new one comes', async ({
    site,
    device,
  }) => {
    const page = await installOne(device, site);
    const bad = FAULTY_ANSWERS['not found'].send;
    for (const { send } of FAULTY_INDEXES)
      await expectUpdateRefused(page, site, { 'sw.js': bad, [INDEX]: send }, 'refused');
    await expectOldVersionWithoutServer(device, site);
    await expectUpdateAtLast(page, site);
  });

  test('an older guide is refused and does not take readiness away', async ({ site, device }) => {
    site.deploy('two');
    const page = await device.open('ru/device/');
    await readyOffline(page);
    site.deploy('one');
    await press(page, 'device.check');
    await expect(page.locator('main .notice', { hasText: words('offline.reason.older') })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
    await expect(page.locator('main')).toContainText(
      shown('device.release', { release: GUIDE_OF_TWO.release }),
    );
    await expectAllKept(page, TWO);
    await expectOnlyGenuine(page, ONE, TWO);
  });
});
