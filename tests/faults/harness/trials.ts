import type { Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renamedEdition } from '../../e2e/harness/renamed-edition';
import { editionRoot } from '../../e2e/harness/editions';
import { press } from '../../e2e/harness/press';
import { killProcessesOf } from '../../e2e/harness/kill-browser';
import {
  expect,
  readyOffline,
  startDevice,
  startSite,
  test,
  type Device,
  type Site,
} from '../../e2e/harness/test';
import { choose, markDone, words } from '../../e2e/interview-steps';
import { randomFrom, type Random } from '../../random';
import { SIZES } from './sizes';

/** The time at which something goes wrong is a part of the fault. */
export const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One site for all trials of a worker, and profiles to begin from, each made once. */
export interface Bench {
  site: Site;
  /** Edition one with an interview of these marks open, everything kept. */
  withInterview: string;
  /** Edition one, everything kept, nothing open. */
  ready: string;
  /** Root of edition two with another name for every script. */
  two: string;
}

export const IDS_MARKED = ['B01', 'B02', 'B03'] as const;

const trial = test.extend<object, { bench: Bench }>({
  bench: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'listen-first-bench-'));
      const site = await startSite('one');
      const two = renamedEdition(editionRoot('two'));
      const [ready, withInterview] = [join(folder, 'ready'), join(folder, 'interview')];
      await makeProfile(site, ready, async () => {});
      await makeProfile(site, withInterview, openAnInterview);
      await use({ site, ready, withInterview, two });
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
      rmSync(two, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

async function makeProfile(site: Site, profile: string, prepare: (device: Device) => Promise<void>) {
  const device = await startDevice(site, profile, []);
  const page = await device.open('ru/device/');
  await readyOffline(page);
  await expect(page.locator('[data-database=ready]')).toBeVisible();
  await prepare(device);
  await device.context.close();
}

async function openAnInterview(device: Device): Promise<void> {
  const [page] = device.context.pages().slice(-1);
  if (!page) throw new Error('no page is open');
  await page.goto(new URL('/ru/interview/plan/', page.url()).href);
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await page.locator('.plan-show button').click();
  for (const id of IDS_MARKED) await markDone(page, id);
}

export interface Trial {
  bench: Bench;
  random: Random;
  /** A browser on a copy of one of the profiles; without one on an empty profile. */
  start(from?: 'ready' | 'withInterview'): Promise<Device>;
}

const BATCH = 10;

/**
 * Registers trials in tests of ten. Every trial begins with the server up and edition one on it; a fault on any
 * page fails it, and the message names the number to run it alone with.
 */
export function trials(title: string, count: number, run: (it: Trial) => Promise<void>): void {
  for (let first = 0; first < count; first += BATCH) {
    const last = Math.min(first + BATCH, count);
    trial(`${title}: ${first + 1}–${last} of ${count}`, async ({ bench }) => {
      trial.setTimeout((last - first) * 60_000);
      for (let number = first; number < last; number += 1) {
        const seed = SIZES.seed * 1_000_000 + number;
        await trial.step(`seed ${seed}`, () => runOne(bench, randomFrom(seed), run));
      }
    });
  }
}

async function runOne(bench: Bench, random: Random, run: (it: Trial) => Promise<void>): Promise<void> {
  const { site } = bench;
  const folder = mkdtempSync(join(tmpdir(), 'listen-first-trial-'));
  const faults: string[] = [];
  const devices: Device[] = [];
  site.deploy('one');
  site.server.intercept = undefined;
  await site.start();
  try {
    await run({
      bench,
      random,
      async start(from) {
        const profile = join(folder, `profile-${devices.length}`);
        if (from) cpSync(bench[from], profile, { recursive: true });
        const device = await startDevice(site, profile, faults);
        devices.push(device);
        return device;
      },
    });
    expect(faults).toEqual([]);
  } finally {
    for (const device of devices) {
      await device.context.close().catch(() => undefined);
      await killProcessesOf(device.profile);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** In ms. For three minutes after its start Chromium may put off asking for a worker; what it brings then is offered. */
const LONGEST_QUESTION = 200_000;

/** The new version may have taken over by itself, when the kill closed every tab. */
export async function takeUpdate(page: Page): Promise<void> {
  const isNew = page.getByText(words('device.version').replace('{{version}}', '2.0.0'));
  const offer = page.getByRole('button', { name: words('update.take') });
  await press(page, 'device.check');
  await expect(isNew.or(offer).first()).toBeVisible({ timeout: LONGEST_QUESTION });
  if (await offer.isVisible()) await offer.click();
  await expect(isNew).toBeVisible();
}

export { expect };
