import { findInFiles } from '../e2e/harness/find-in-files';
import { recordSeals, item, markDone, words } from '../e2e/interview-steps';
import { SIZES } from './harness/sizes';
import { after, expect, trials } from './harness/trials';

/** Stands in every sealed record of an interview, text in a text in a text, and in no other file of the app. */
const TRACE = JSON.stringify(JSON.stringify('"marks":{')).slice(3, -3);

trials('finished and wiped, killed in two of three', SIZES.wipes, async ({ bench, random, start }) => {
  const { site } = bench;
  await site.stop();
  const device = await start('withInterview');
  const page = await device.open('ru/interview/after/');
  await page.getByRole('button', { name: words('resume.continue') }).click();
  const canaries = new Set([TRACE, ...(await recordSeals(page))]);
  for (const id of ['A01', 'A37']) {
    await markDone(page, id);
    for (const seal of await recordSeals(page)) canaries.add(seal);
  }
  // The search finds what is there.
  const now = [TRACE, ...(await recordSeals(page))];
  for (const canary of now) expect(findInFiles(device.profile, canary), canary).not.toEqual([]);

  await page.getByRole('button', { name: words('finish.title') }).click();
  await page.getByRole('button', { name: words('finish.confirm') }).click({ noWaitAfter: true });
  if (random() < 2 / 3) {
    await after(random() * 150);
    await device.kill();
  } else {
    await expect(page.locator('.progress-words')).toHaveCount(0);
    await device.restart();
  }

  // A kill before the wipe had begun leaves a whole interview, that can be finished.
  const next = await device.open('ru/');
  await expect(next.locator('main h1')).toHaveText(words('home.title'));
  const found = next.getByRole('heading', { name: words('resume.title') });
  await expect(next.locator('html')).toHaveAttribute('data-offline', 'ready');
  // Either it is offered, or the wipe that had begun has been ended.
  await expect
    .poll(async () => (await found.isVisible()) || (await recordSeals(next)).length === 0)
    .toBe(true);
  if (await found.isVisible()) {
    await next.goto(`${site.url}ru/interview/after/`);
    await next.getByRole('button', { name: words('resume.continue') }).click();
    await expect(item(next, 'A37').locator('.tick')).toHaveAttribute('aria-pressed', 'true');
    await next.getByRole('button', { name: words('finish.title') }).click();
    await next.getByRole('button', { name: words('finish.confirm') }).click();
    await expect(next.locator('.progress-words')).toHaveCount(0);
  }
  await expect.poll(() => recordSeals(next)).toEqual([]);
  await device.restart();
  const last = await device.open('ru/');
  await expect(last.locator('main h1')).toHaveText(words('home.title'));
  await expect(last.getByRole('heading', { name: words('resume.title') })).toHaveCount(0);
  await device.context.close();
  const left = [...canaries].flatMap((canary) => findInFiles(device.profile, canary));
  expect(left).toEqual([]);
});
