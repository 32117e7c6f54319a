import { findInFiles } from './harness/find-in-files';
import { expect, readyOffline, test } from './harness/test';
import {
  choose,
  goTo,
  goToStage,
  item,
  markDone,
  openDetails,
  recordSeals,
  showPlan,
  words,
} from './interview-steps';

test('an officer prepares, holds and closes an interview without a server, killed in the middle', async ({
  site,
  device,
}) => {
  test.slow();
  const first = await device.open('ru/');
  await readyOffline(first);
  await site.stop();

  // Ten minutes before: home, five taps, the plan.
  await first
    .locator('main')
    .getByRole('link', { name: words('home.prepare') })
    .click();
  await choose(first, words('role.POL'), words('country.KZ'), '6–8', words('context.VIC'));
  await expect(first.getByRole('checkbox', { name: words('plan.lead') })).toBeChecked();
  await showPlan(first);

  // What comes first stands first; a hard stop takes no reason.
  await expect(first.locator('.item').first()).toHaveAttribute('id', 'B01');
  await openDetails(first, 'B01');
  await expect(item(first, 'B01')).toContainText(words('item.hardStopExplain'));
  await expect(item(first, 'B01').locator('.other-marks')).toHaveCount(0);
  // The law makes a specialist mandatory for this child in this country, and says so with its source.
  await expect(item(first, 'B10')).toContainText(words('item.hardStop'));
  await openDetails(first, 'B10');
  await expect(item(first, 'B10').locator('.fact')).toHaveText(/Казахстан.*ст\.\s215/s);

  await markDone(first, 'B01');
  await openDetails(first, 'B05');
  await item(first, 'B05')
    .getByRole('button', { name: words('skipReason.no-resource') })
    .click();
  await expect(item(first, 'B05')).toContainText(
    words('mark.skippedBecause').replace('{{reason}}', words('skipReason.no-resource')),
  );
  await openDetails(first, 'B13');
  await item(first, 'B13')
    .getByRole('button', { name: words('mark.notApplicable') })
    .click();
  await expect(first.locator('.progress-words')).toContainText(
    /Сделано 1 из \d+ · пропущено: 1 · не относится: 1/,
  );

  // A mark can be taken back, and set again.
  await item(first, 'B01').locator('.tick').click();
  await expect(item(first, 'B01').locator('.tick')).toHaveAttribute('aria-pressed', 'false');
  await markDone(first, 'B01');

  // Another language keeps place, plan and marks.
  await first.locator('header summary').click();
  await first.locator('header').getByRole('link', { name: 'Қазақша' }).click();
  await expect(first.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(item(first, 'B01').locator('.tick')).toHaveAttribute('aria-pressed', 'true');
  await first.locator('header summary').click();
  await first.locator('header').getByRole('link', { name: 'Русский' }).click();

  // During: stage by stage, with words to say, one of them large.
  await goTo(first, 'phase.during');
  await expect(first.locator('.stage-part:visible')).toHaveCount(1);
  await goToStage(first, words('stage.ground-rules'));
  const stage = first.locator('.stage-part:visible');
  await expect(stage.locator('h2')).toHaveText(words('stage.ground-rules'));
  await expect(stage.locator('blockquote').first()).toHaveText(/\S/);
  await markDone(first, 'D08');
  await stage.locator('.prompt .icon-button').first().click();
  const glance = first.locator('dialog.glance');
  const said = await glance.locator('.glance-say').textContent();
  await first.keyboard.press('ArrowRight');
  await expect(glance.locator('.glance-say')).not.toHaveText(said ?? '');
  await glance.getByRole('button', { name: words('prompt.previous') }).click();
  await expect(glance.locator('.glance-say')).toHaveText(said ?? '');
  const box = (await glance.boundingBox())!;
  await first.mouse.move(box.x + 250, box.y + 300);
  await first.mouse.down();
  await first.mouse.move(box.x + 60, box.y + 300, { steps: 4 });
  await first.mouse.up();
  await expect(glance.locator('.glance-say')).not.toHaveText(said ?? '');
  await first.keyboard.press('Escape');
  await expect(glance).toHaveCount(0);
  await goTo(first, 'phase.before');
  await expect(item(first, 'B01').locator('.tick')).toHaveAttribute('aria-pressed', 'true');

  // The phone dies.
  await device.kill();
  const next = await device.open('ru/');
  await expect(next.getByRole('heading', { name: words('resume.title') })).toBeVisible();
  await expect(next.locator('main')).not.toContainText(words('context.VIC'));
  await next.goto(`${site.url}ru/interview/before/`);
  await expect(next.getByRole('heading', { name: words('resume.title') })).toBeVisible();
  await expect(next.locator('.item')).toHaveCount(0);
  await next.getByRole('button', { name: words('resume.continue') }).click();
  await expect(next.locator('.progress-words')).toContainText(
    /Сделано 1 из \d+ · пропущено: 1 · не относится: 1/,
  );
  await goTo(next, 'phase.during');
  await goToStage(next, words('stage.ground-rules'));
  await expect(item(next, 'D08').locator('.tick')).toHaveAttribute('aria-pressed', 'true');

  // After: protection first, then everything is wiped, and no file of the profile holds it any more.
  await goTo(next, 'phase.after');
  await markDone(next, 'A37');
  const seals = await recordSeals(next);
  expect(seals).toHaveLength(2);
  for (const seal of seals) expect(findInFiles(device.profile, seal)).not.toEqual([]);
  await next.getByRole('button', { name: words('finish.title') }).click();
  await next.getByRole('button', { name: words('finish.confirm') }).click();
  await expect(next.locator('.progress-words')).toHaveCount(0);
  expect(await recordSeals(next)).toEqual([]);
  await device.restart();
  const last = await device.open('ru/');
  await expect(last.locator('main h1')).toHaveText(words('home.title'));
  await expect(last.getByRole('heading', { name: words('resume.title') })).toHaveCount(0);
  for (const seal of seals) expect(findInFiles(device.profile, seal)).toEqual([]);
});

test('a suspected child is met with rights and lawyer, and with what protects a victim too', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/interview/plan/');
  await readyOffline(page);
  await site.stop();
  await choose(
    page,
    words('role.POL'),
    words('country.KZ'),
    '13–15',
    words('context.VIC'),
    words('context.CCL'),
  );
  await showPlan(page);
  await expect(page.locator('.notice')).toContainText([words('legalFlag.unknown')]);
  await expect(item(page, 'B11')).toContainText(words('item.hardStop'));
  await expect(item(page, 'B25')).toHaveCount(0);
  await goTo(page, 'phase.during');
  for (const hidden of ['D09', 'D12', 'D19', 'D20', 'D45', 'D59'])
    await expect(item(page, hidden)).toHaveCount(0);
  await goToStage(page, words('stage.rights-and-safety'));
  await expect(item(page, 'D06')).toContainText(words('item.hardStop'));
  await expect(page.locator('.stage-part:visible')).toContainText(words('prompt.lawyerFirst'));
});

test('changing the plan keeps the marks; an update waits until the interview is finished', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/interview/plan/');
  await readyOffline(page);
  await choose(page, words('role.POL'), words('country.UZ'), '9–12', words('context.WIT'));
  await showPlan(page);
  await markDone(page, 'B01');
  await markDone(page, 'B02');
  await goTo(page, 'plan.short');
  await choose(page, words('context.INT'));
  await showPlan(page);
  await expect(item(page, 'B17')).toBeVisible();
  await expect(item(page, 'B01').locator('.tick')).toHaveAttribute('aria-pressed', 'true');

  site.deploy('two');
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('more.title') })
    .click();
  await page
    .locator('main')
    .getByRole('link', { name: words('device.title') })
    .click();
  await page.getByRole('button', { name: words('device.check') }).click();
  await expect
    .poll(() =>
      page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
    )
    .toBe(true);
  await expect(page.locator('.update')).toHaveCount(0);

  // The waiting version starts once every tab is closed: the interview survives it.
  await device.restart();
  const next = await device.open('ru/interview/before/');
  await next.getByRole('button', { name: words('resume.continue') }).click();
  await expect(item(next, 'B02').locator('.tick')).toHaveAttribute('aria-pressed', 'true');
  // Edition two has raised the revision of the first item.
  await expect(item(next, 'B01')).toContainText(words('item.changed'));
  await expect(item(next, 'B02')).not.toContainText(words('item.changed'));
});
