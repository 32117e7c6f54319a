import { contentType } from '../../deploy/content-types';
import { fileOf, precachedFiles } from '../e2e/harness/edition-files';
import { editionRoot } from '../e2e/harness/editions';
import { foreignHeaders, spoil, type FaultyAnswer } from '../e2e/harness/faulty-answers';
import { expectOwnHeaders } from '../e2e/harness/kept-files';
import { press } from '../e2e/harness/press';
import { expect, readyOffline, test, type Device, type Site } from '../e2e/harness/test';
import { WORDS } from '../e2e/harness/words';

const ONE = editionRoot('one');
const ADDRESSES = precachedFiles(ONE).map(({ url }) => url.replace('./', ''));

/** Right bytes, and everything wrong that can be said of them. */
const underForeignHeaders: FaultyAnswer['send'] = (response, genuine, type) =>
  response.writeHead(200, foreignHeaders(type)).end(genuine);

/** Help now, the cover and the app itself, after a start without a server. */
async function expectWholeWithoutServer(device: Device, site: Site): Promise<void> {
  await site.stop();
  await device.restart();
  const page = await device.open('ru/help-now/');
  await expect(page.locator('h1')).toHaveText(WORDS['helpNow.title'] ?? '');
  await readyOffline(page);
  await press(page, 'cover.short');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-covered', '');
  await expect(page.locator('main')).toBeHidden();
  expect(page.url()).toBe(`${site.url}ru/help-now/`);
}

test('whatever headers the files come with, they are kept under our own, and open without the server', async ({
  site,
  device,
}) => {
  const asked = spoil(site, Object.fromEntries(ADDRESSES.map((it) => [it, underForeignHeaders])));
  const page = await device.open('ru/device/');
  await readyOffline(page);
  expect([...asked]).toEqual(expect.arrayContaining(ADDRESSES));
  await expectOwnHeaders(page);
  await expectWholeWithoutServer(device, site);
});

/** A worker as they were before: keeps every file, under the same addresses, with whatever headers it came. */
function formerWorker(): string {
  const kept = precachedFiles(ONE).map(({ url, revision }) => ({
    url,
    key: revision ? `${url}?__WB_REVISION__=${revision}` : url,
    headers: foreignHeaders(contentType(fileOf(url.replace('./', '')))),
  }));
  return `oninstall = (event) => event.waitUntil((async () => {
    const cache = await caches.open('workbox-precache-v2-' + registration.scope);
    await Promise.all(${JSON.stringify(kept)}.map(async ({ url, key, headers }) =>
      cache.put(key, new Response(await (await fetch(url)).arrayBuffer(), { headers }))));
  })());
  onactivate = (event) => event.waitUntil(clients.claim());`;
}

/** The files of the app that the worker asks for from now on; the page itself asks for them as scripts, styles and images. */
function noteFetched(site: Site): string[] {
  const fetched: string[] = [];
  site.server.intercept = ({ url = '', headers }) => {
    const address = url.slice(1);
    if (headers['sec-fetch-dest'] === 'empty' && ADDRESSES.includes(address)) fetched.push(address);
    return false;
  };
  return fetched;
}

test('what an earlier version has kept under foreign headers gets ours with the next one, without being fetched', async ({
  site,
  device,
}) => {
  spoil(site, {
    'sw.js': (response, _, type) => response.writeHead(200, { 'content-type': type }).end(formerWorker()),
  });
  const before = await device.open('ru/device/');
  await expect.poll(() => before.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  const fetched = noteFetched(site);
  await before.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const isWaiting = () => before.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));
  await expect.poll(isWaiting).toBe(true);
  await expectOwnHeaders(before);
  expect(fetched).toEqual([]);
  await device.restart();
  await readyOffline(await device.open('ru/device/'));
  await expectWholeWithoutServer(device, site);
});
