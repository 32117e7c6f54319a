import { expect, readyOffline, test } from './harness/test';
import { choose, coverByKeys, goTo, item, markDone, recordSeals, showPlan, words } from './interview-steps';
import { SIZES } from './screens';

test.use({ deviceOptions: { viewport: SIZES.tablet } });

test('a shared tablet is handed over and keeps nothing of the last case', async ({ site, device }) => {
  test.slow();
  const first = await device.open('ru/interview/plan/');
  await readyOffline(first);
  await site.stop();
  await choose(
    first,
    words('role.SOC'),
    words('country.UZ'),
    '6–8',
    words('context.VIC'),
    words('context.SV'),
  );
  await showPlan(first);
  await markDone(first, 'B01');

  // Another tab of the same tablet asks first, and then has the same marks.
  const second = await device.open('ru/interview/before/');
  await second.getByRole('button', { name: words('resume.continue') }).click();
  await expect(item(second, 'B01').locator('.tick')).toHaveAttribute('aria-pressed', 'true');
  await markDone(second, 'B02');
  await first.bringToFront();
  await expect(item(first, 'B02').locator('.tick')).toHaveAttribute('aria-pressed', 'true');

  // Somebody comes in: Escape twice covers both tabs, and a page that is loaded again too.
  await coverByKeys(first);
  for (const page of [first, second]) {
    await expect(page.locator('.cover')).toBeVisible();
    await expect(page.locator('main')).toBeHidden();
    await expect(page).toHaveTitle(words('app.name'));
  }
  await first.reload();
  await expect(first.locator('.cover')).toBeVisible();
  await expect(first.locator('main')).toBeHidden();
  await first.getByRole('button', { name: words('cover.back') }).click();
  await expect(first.locator('main')).toBeVisible();
  await expect(second.locator('main')).toBeVisible();

  // The next person finds only a question.
  await expect(first.getByRole('heading', { name: words('resume.title') })).toBeVisible();
  await expect(first.locator('main')).not.toContainText(words('context.SV'));
  // Two taps of an impatient finger, the second on what has just opened below it: it answers nothing.
  await first.evaluate(
    ([title, confirm]) => {
      for (const name of [title, confirm])
        [...document.querySelectorAll('button')].find((it) => it.textContent?.trim() === name)?.click();
    },
    [words('finish.title'), words('finish.confirm')],
  );
  await expect(first.getByRole('heading', { name: words('finish.ask') })).toBeVisible();
  expect(await recordSeals(first)).not.toEqual([]);
  await expect(first.getByRole('button', { name: words('finish.cancel') })).toBeFocused();
  await first.getByRole('button', { name: words('finish.confirm') }).click();
  await expect(first.getByRole('heading', { name: words('resume.title') })).toHaveCount(0);
  expect(await recordSeals(first)).toEqual([]);
  // The other tab forgets it too, and going back brings nothing back.
  await second.bringToFront();
  await expect(second.locator('.progress-words')).toHaveCount(0);
  await goTo(second, 'phase.after');
  await second.goBack();
  await expect(second.locator('main h1')).toHaveText(words('phase.before.title'));
  await expect(second.locator('button.tick')).toHaveCount(0);
  // The settings of the tablet stay: its country and its look are nobody's case.
  await expect(second.locator('html')).toHaveAttribute('data-country', 'UZ');
});

test('one tap covers everything, an open prompt included', async ({ device }) => {
  const page = await device.open('ru/prompts/6-8/');
  await readyOffline(page);
  await page.locator('.prompt .icon-button').first().click();
  await expect(page.locator('dialog.glance')).toBeVisible();
  await coverByKeys(page);
  await expect(page.locator('.cover')).toBeVisible();
  await expect(page.locator('dialog.glance')).toHaveCount(0);
  await page.getByRole('button', { name: words('cover.back') }).click();
  await page.getByRole('button', { name: words('cover.short') }).click();
  await expect(page.locator('.cover')).toBeVisible();
  for (const hidden of ['header', 'nav.places', 'main'])
    await expect(page.locator(hidden).first()).toBeHidden();
});

test('prompts stand side by side in any two languages, in the form of address that was chosen', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/prompts/13-15/');
  await readyOffline(page);
  await site.stop();
  await page.locator('summary', { hasText: words('prompts.options') }).click();
  await choose(page, 'English', words('address.polite'));
  const pair = page.locator('.prompt-pair').first();
  await expect(pair.locator('[lang=ru]').first()).toBeVisible();
  await expect(pair.locator('[lang=en]').first()).toBeVisible();
  // It tells of the child: without an interview it lives no longer than the page, and nothing keeps it.
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toMatch(/second|address|polite/);
  await page.reload();
  await expect(page.locator('main blockquote').first()).toBeVisible();
  await expect(page.locator('.prompt-pair')).toHaveCount(0);
  await page.locator('summary', { hasText: words('prompts.options') }).click();
  await choose(page, words('address.familiar'));
  await expect(page.locator('main')).toContainText('Расскажи');
});

test('a list prints blank, or with its marks when that is asked for', async ({ device }) => {
  const page = await device.open('ru/interview/plan/');
  await readyOffline(page);
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await showPlan(page);
  await markDone(page, 'B01');
  await page.emulateMedia({ media: 'print' });
  const mark = item(page, 'B01').locator('.tick svg');
  await expect(mark).toBeHidden();
  await page.evaluate(() => (document.documentElement.dataset.print = 'marked'));
  await expect(mark).toBeVisible();
  await expect(page.locator('.print-footer .print-only')).toContainText(/Listen First 1\.0\.0 · .*\d{4}/);
  await expect(page.locator('.more').first()).toBeHidden();
  await expect(page.locator('nav.places')).toBeHidden();
});

test('the whole plan goes on paper, with its marks or blank', async ({ device }) => {
  const page = await device.open('ru/interview/plan/');
  await readyOffline(page);
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await showPlan(page);
  await markDone(page, 'B01');
  await goTo(page, 'plan.short');
  // The dialog of the browser cannot be seen by a test; what it would print can.
  await page.evaluate(() => (window.print = () => (document.documentElement.dataset.asked = 'yes')));
  await page.getByRole('button', { name: words('print.planMarked') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
  await expect(page.locator('.whole-plan')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const id of ['B01', 'D23', 'A37']) await expect(item(page, id)).toBeVisible();
  await expect(item(page, 'B01').locator('.tick svg')).toBeVisible();
  await expect(item(page, 'B02').locator('.tick svg')).toBeHidden();
  await expect(page.locator('.plan-form')).toBeHidden();
});

test('an open interview that nobody touches for five minutes is covered; one of eight hours is gone', async ({
  site,
  device,
}) => {
  const page = await device.context.newPage();
  await page.clock.install();
  await page.goto(`${site.url}ru/interview/plan/`);
  await expect(page.locator('main h1')).toHaveText(words('plan.title'));
  await choose(page, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await showPlan(page);
  await page.clock.fastForward('04:30');
  await expect(page.locator('.cover')).toBeHidden();
  await page.clock.fastForward('00:31');
  await expect(page.locator('.cover')).toBeVisible();
  await page.getByRole('button', { name: words('cover.back') }).click();
  await expect(page.locator('.progress-words')).toBeVisible();
  expect(await recordSeals(page)).not.toEqual([]);
  await page.clock.fastForward('07:59:00');
  await expect(page.locator('.progress-words')).toHaveCount(0);
  await expect.poll(() => recordSeals(page)).toEqual([]);
});
