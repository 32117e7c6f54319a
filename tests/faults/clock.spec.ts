import type { Page } from '@playwright/test';
import { editionRoot } from '../e2e/harness/editions';
import { expectAllKept } from '../e2e/harness/kept-files';
import { expect, readyOffline, test, type Device } from '../e2e/harness/test';
import { choose, item, markDone, recordSeals, showPlan, words } from '../e2e/interview-steps';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const EPOCH = new Date('1970-01-01T00:05:00Z').getTime();
const FUTURE = new Date('2100-06-01T12:00:00Z').getTime();

/** The clock of every page that opens from now on; it runs from there. */
const setClock = (device: Device, time: number): Promise<void> => device.context.clock.install({ time });

async function openInterview(device: Device): Promise<Page> {
  const page = await device.open('ru/interview/plan/');
  await readyOffline(page);
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await showPlan(page);
  await markDone(page, 'B01');
  return page;
}

const isMarked = (page: Page, id: string) =>
  expect(item(page, id).locator('.tick')).toHaveAttribute('aria-pressed', 'true');

for (const [when, time] of Object.entries({
  'in 1970': EPOCH,
  yesterday: Date.now() - DAY,
  'in 2100': FUTURE,
})) {
  test(`a clock ${when}: a first visit becomes ready, and guidance and an interview open without the server`, async ({
    site,
    device,
  }) => {
    await setClock(device, time);
    await (await openInterview(device)).close();
    await site.stop();
    await device.restart();
    await setClock(device, time + HOUR);
    const page = await device.open('kk/guides/silence/');
    await expect(page.locator('.part').first()).toBeVisible();
    await page.goto(`${site.url}ru/interview/before/`);
    await page.getByRole('button', { name: words('resume.continue') }).click();
    await isMarked(page, 'B01');
    await markDone(page, 'B02');
    await site.start();
    await page.goto(`${site.url}ru/device/`);
    await readyOffline(page);
    await expectAllKept(page, editionRoot('one'));
  });
}

test('an interview is kept no longer than eight hours watched, whatever the clock says', async ({
  site,
  device,
}) => {
  await setClock(device, EPOCH);
  const page = await openInterview(device);
  await page.clock.fastForward(7 * HOUR);
  await isMarked(page, 'B01');
  await page.clock.fastForward(HOUR + 60_000);
  await expect(page.locator('button.tick')).toHaveCount(0);
  await page.goto(`${site.url}ru/`);
  await readyOffline(page);
  await expect(page.getByRole('heading', { name: words('resume.title') })).toHaveCount(0);
});

// Every other clock: tests/model/interview.test.ts and tests/data/open-interview.test.ts.
test('a clock put back by a day while the app is closed ends the interview before anything of it is shown', async ({
  device,
}) => {
  await (await openInterview(device)).close();
  await device.restart();
  await setClock(device, Date.now() - DAY);
  const page = await device.open('ru/interview/before/');
  await readyOffline(page);
  await expect.poll(() => recordSeals(page)).toEqual([]);
  await expect(page.locator('button.tick')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: words('resume.title') })).toHaveCount(0);
});

test('a clock that jumps to 2100 while the app is closed ends the interview before anything of it is shown', async ({
  device,
}) => {
  await (await openInterview(device)).close();
  await device.restart();
  await setClock(device, FUTURE);
  const page = await device.open('ru/');
  await readyOffline(page);
  await expect(page.getByRole('heading', { name: words('resume.title') })).toHaveCount(0);
});

test('a clock that jumps during an interview: a day back changes nothing, a day on ends it within a minute', async ({
  device,
}) => {
  const start = Date.now();
  await setClock(device, start);
  const page = await openInterview(device);
  await page.clock.setSystemTime(start - DAY);
  await page.clock.fastForward(2 * 60_000);
  await isMarked(page, 'B01');
  await markDone(page, 'B02');
  await page.clock.setSystemTime(start + DAY);
  await page.clock.fastForward(2 * 60_000);
  await expect(page.locator('button.tick')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: words('resume.title') })).toHaveCount(0);
});

test('an interview whose time is over is wiped by the worker, also where no page of the app runs', async ({
  site,
  device,
}) => {
  await (await openInterview(device)).close();
  // A file of the app, opened as a page: the worker hears of it, and no script runs.
  const page = await device.open('icons/icon.svg');
  expect(await recordSeals(page)).not.toEqual([]);
  await page.goto(`${site.url}icons/icon.svg`);
  expect(await recordSeals(page)).not.toEqual([]);
  await makeRecordsOlder(page, 8 * HOUR);
  await page.goto(`${site.url}icons/icon.svg`);
  await expect.poll(() => recordSeals(page)).toEqual([]);
});

/** Writes the kept records as if they had been begun and seen so many ms earlier. */
async function makeRecordsOlder(page: Page, by: number): Promise<void> {
  await page.evaluate(async (earlier) => {
    const hash = async (text: string) => {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const aged = async (sealed: string) => {
      const { sequence, text } = JSON.parse((JSON.parse(sealed) as { body: string }).body) as Record<
        string,
        string
      >;
      const record = JSON.parse(text ?? '') as { startedAt: number; lastSeen: number };
      record.startedAt -= earlier;
      record.lastSeen -= earlier;
      const body = JSON.stringify({ sequence, text: JSON.stringify(record) });
      return JSON.stringify({ checksum: await hash(body), body });
    };
    const name = (await caches.keys()).find((it) => it.includes('interview')) ?? '';
    const cache = await caches.open(name);
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('listen-first-app-');
    for (const request of await cache.keys()) {
      const text = await aged((await (await cache.match(request))?.text()) ?? '');
      await cache.put(request, new Response(text));
      const file = await folder.getFileHandle(request.url.endsWith('record-0') ? 'a' : 'b');
      const writer = await file.createWritable();
      await writer.write(text);
      await writer.close();
    }
  }, by);
}
