import type { Locator, Page } from '@playwright/test';
import { expect } from './harness/test';
import { WORDS } from './harness/words';

/** The Russian words of a key. */
export const words = (key: string): string => WORDS[key] ?? key;

/** Taps a choice of the plan by its words. */
export async function choose(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels)
    await page
      .locator('[role=radio], [role=checkbox]')
      .filter({ has: page.getByText(label, { exact: true }) })
      .click();
}

export const item = (page: Page, id: string) => page.locator(`[id="${id}"]`);

/** Marks an item as done and waits until it is kept. */
export async function markDone(page: Page, id: string): Promise<void> {
  await item(page, id).locator('.tick').click();
  await expect(item(page, id).locator('.tick')).toHaveAttribute('aria-pressed', 'true');
}

/** Covers every tab, as somebody does who comes in on others. */
export async function coverByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** Opens what an item has beside its words. */
export async function openDetails(page: Page, id: string): Promise<void> {
  await item(page, id).locator('summary').click();
}

export async function showPlan(page: Page): Promise<void> {
  await page.locator('.plan-show button').click();
  await expect(page.locator('main h1')).toHaveText(words('phase.before.title'));
}

/** Goes to one of the lists, or to the plan, by the tabs. */
export async function goTo(page: Page, key: 'phase.before' | 'phase.during' | 'phase.after' | 'plan.short') {
  await page
    .locator('.tabs')
    .getByRole('link', { name: words(key), exact: true })
    .click();
}

/** What the open interview is kept as: the seals of its records, none when there is no interview. */
export function recordSeals(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const seals: string[] = [];
    for (const name of await caches.keys()) {
      if (!name.includes('interview')) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? '';
        seals.push(...(/"checksum":"([0-9a-f]{64})"/.exec(text)?.slice(1) ?? []));
      }
    }
    return seals;
  });
}

/** Goes to a stage of During by its name. */
export async function goToStage(page: Page, name: string): Promise<void> {
  await pick(page, page.locator('.stage-picker .picker-line'), name);
  await expect(page.locator('.stage-part:visible h2')).toHaveText(name);
}

/** Opens a list of choices by its line and taps one of them by its words. */
export async function pick(page: Page, line: Locator, name: string): Promise<void> {
  await line.click();
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await page.locator('.picker-list').getByRole('button', { name }).click();
  await expect(line).toHaveAttribute('aria-expanded', 'false');
}
