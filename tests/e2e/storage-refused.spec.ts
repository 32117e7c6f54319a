import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startDevice, test } from './harness/test';
import { choose, goTo, item, showPlan, words } from './interview-steps';

/** A profile whose owner, or whose office, lets no page keep anything. */
function profileThatKeepsNothing(): string {
  const profile = mkdtempSync(join(tmpdir(), 'listen-first-profile-'));
  mkdirSync(join(profile, 'Default'));
  const refused = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(refused));
  return profile;
}

/** What a page of the site can keep; nothing of it may be there, or the test would show nothing. */
const whatIsKept = (page: Page) =>
  page.evaluate(async () => {
    const kept: string[] = [];
    const look = async (name: string, work: () => unknown) => {
      try {
        await work();
        kept.push(name);
      } catch {
        // Refused, as it should be.
      }
    };
    await look('localStorage', () => localStorage.length);
    await look('caches', () => caches.keys());
    await look('indexedDB', () => indexedDB.databases());
    await look('worker', () => navigator.serviceWorker.getRegistrations());
    return kept;
  });

test('where a browser keeps nothing, an interview is held in the memory of the page, from home to its end', async ({
  site,
  faults,
}) => {
  const profile = profileThatKeepsNothing();
  const device = await startDevice(site, profile, faults);
  const page = await device.open('ru/');
  expect(await whatIsKept(page)).toEqual([]);
  await page
    .locator('main')
    .getByRole('link', { name: words('home.prepare') })
    .click();
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await showPlan(page);
  const notSaved = page.getByRole('alert').filter({ hasText: words('interview.notSaved') });
  await expect(notSaved).toBeVisible();
  let loads = 0;
  page.on('load', () => (loads += 1));
  const tick = item(page, 'B01').locator('.tick');
  await tick.click();
  await expect(tick).toHaveAttribute('aria-pressed', 'true');
  await goTo(page, 'phase.during');
  await expect(page.locator('main h1')).toHaveText(words('phase.during.title'));
  await expect(notSaved).toBeVisible();
  // A look at something else, and at what the device says of itself.
  await page.getByRole('link', { name: words('helpNow.title'), exact: true }).click();
  await expect(page.locator('main h1')).toHaveText(words('helpNow.title'));
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('nav.interview') })
    .click();
  await page
    .locator('main .rows')
    .getByRole('link', { name: words('phase.before') })
    .first()
    .click();
  await expect(tick).toHaveAttribute('aria-pressed', 'true');
  await goTo(page, 'phase.after');
  await expect(page.locator('main h1')).toHaveText(words('phase.after.title'));
  await page.getByRole('button', { name: words('finish.title') }).click();
  await page.getByRole('button', { name: words('finish.confirm') }).click();
  await expect(page.locator('main')).toContainText(words('interview.noPlan'));
  expect(loads).toBe(0);
  await device.context.close();
  rmSync(profile, { recursive: true, force: true });
});
