import type { Page } from '@playwright/test';
import { readBuiltGuide } from '../e2e/harness/built-guide';
import { packFiles, precachedFiles } from '../e2e/harness/edition-files';
import { editionRoot, SENTENCE_OF_TWO } from '../e2e/harness/editions';
import { expectAllKept, expectOnlyGenuine, keptFiles } from '../e2e/harness/kept-files';
import { expectOneOf } from '../e2e/harness/loaded-files';
import { readyOffline, type Device, type Site } from '../e2e/harness/test';
import { goTo, item, words } from '../e2e/interview-steps';
import { SIZES } from './harness/sizes';
import { after, expect, IDS_MARKED, takeUpdate, trials, type Trial } from './harness/trials';

const ONE = editionRoot('one');
/** Marked before, and left alone. */
const [NOT_PRESSED] = IDS_MARKED;
const third = Math.round(SIZES.kills / 3);

/** Every process at once, then the browser again. The delay is what the trial is about. */
async function killAfter(device: Device, ms: number): Promise<void> {
  await after(ms);
  await device.kill();
}

/** Whatever the guide says it is, old or new, it is that wholly; returns its release. */
async function expectOneGuide(page: Page, site: Site, { two }: Trial['bench']): Promise<number> {
  await page.goto(`${site.url}ru/guides/silence/`);
  await expect(page.locator('.part').first()).toBeVisible();
  const kept = new Map(await keptFiles(page));
  const newer = readBuiltGuide(two);
  const isNew = (await page.getByText(SENTENCE_OF_TWO).count()) > 0;
  const guide = isNew ? newer : readBuiltGuide(ONE);
  for (const language of ['en', 'ru', 'kk', 'uz'] as const)
    expect([...kept.keys()]).toContain(guide.pack(language));
  await expectOnlyGenuine(page, ONE, two);
  return guide.release;
}

trials('killed while a newer app and guide come', third, async ({ bench, random, start }) => {
  const { site, two } = bench;
  const device = await start('ready');
  site.server.root = two;
  await device.open('ru/device/');
  await killAfter(device, random() * 1500);

  await site.stop();
  const page = await device.open('ru/');
  await readyOffline(page);
  await expectOneOf(page, [ONE, two]);
  await expectOneGuide(page, site, bench);
  await expectOneOf(page, [ONE, two]);

  await site.start();
  site.server.root = two;
  await page.goto(`${site.url}ru/device/`);
  await takeUpdate(page);
  await readyOffline(page);
  await expectOneOf(page, [two]);
  expect(await expectOneGuide(page, site, bench)).toBe(readBuiltGuide(two).release);
  await expect
    .poll(async () => (await keptFiles(page)).length)
    .toBe(precachedFiles(two).length + packFiles(two).length);
  await expectAllKept(page, two);
  await expectOnlyGenuine(page, two);
});

trials('killed while the first installation runs', third, async ({ bench, random, start }) => {
  const { site } = bench;
  const device = await start();
  await device.open('ru/device/');
  await killAfter(device, random() * 2500);

  // What was finished before the kill opens; what was not is finished now.
  const page = await device.open('ru/guides/silence/');
  await expect(page.locator('.part').first()).toBeVisible();
  await readyOffline(page);
  await expectAllKept(page, ONE);
  await expectOnlyGenuine(page, ONE);
  await site.stop();
  await page.goto(`${site.url}kk/guides/silence/`);
  await expect(page.locator('.part').first()).toBeVisible();
});

trials('killed while marks are set', SIZES.kills - 2 * third, async ({ bench, random, start }) => {
  const { site } = bench;
  await site.stop();
  const device = await start('withInterview');
  const acknowledged = new Map<string, boolean>();
  await device.context.exposeBinding(
    'acknowledge',
    (_, id: string, marked: boolean) => void acknowledged.set(id, marked),
  );
  const page = await device.open('ru/interview/before/');
  await page.getByRole('button', { name: words('resume.continue') }).click();
  await expect(item(page, NOT_PRESSED).locator('.tick')).toHaveAttribute('aria-pressed', 'true');
  const pressing = pressOneAfterTheOther(page, 5 + random() * 60);
  await killAfter(device, random() * 1200);
  await pressing;

  const next = await device.open('ru/interview/before/');
  await next.getByRole('button', { name: words('resume.continue') }).click();
  // What had not been shown as kept may be there or not.
  for (const [id, marked] of new Map([...acknowledged, [NOT_PRESSED, true]]))
    await expect(item(next, id).locator('.tick'), `${id} of ${acknowledged.size}`).toHaveAttribute(
      'aria-pressed',
      `${marked}`,
    );
  await goTo(next, 'phase.during');
  await expect(next.locator('.stage-part:visible')).toHaveCount(1);
});

/** Presses every mark of the list once, and tells each as soon as the page shows it. */
async function pressOneAfterTheOther(page: Page, pause: number): Promise<void> {
  await page
    .evaluate(
      async ([ms, notPressed]) => {
        const { acknowledge } = window as unknown as { acknowledge(id: string, marked: boolean): void };
        const idOf = (tick: Element) => tick.closest('.item')?.id ?? '';
        new MutationObserver((changes) => {
          for (const { target } of changes)
            if (target instanceof Element && target.matches('.tick'))
              acknowledge(idOf(target), target.getAttribute('aria-pressed') === 'true');
        }).observe(document.body, { subtree: true, attributeFilter: ['aria-pressed'] });
        for (const tick of document.querySelectorAll<HTMLElement>('.item .tick')) {
          if (idOf(tick) === notPressed) continue;
          tick.click();
          await new Promise((resolve) => setTimeout(resolve, ms));
        }
      },
      [pause, NOT_PRESSED] as const,
    )
    // The browser is killed meanwhile.
    .catch(() => undefined);
}
