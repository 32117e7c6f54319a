import { expect, readyOffline, test } from './harness/test';
import { choose, showPlan, words } from './interview-steps';
import { storeSettings } from './screens';

const TECHNIQUE = 'D08 D09 D10 D11 D13 D14 D15 D17 D21 D22 B26 B27'.split(' ');

test('a teacher to whom a child begins to tell has the right lines in one tap, and never a question of technique', async ({
  site,
  device,
}) => {
  test.slow();
  const first = await device.context.newPage();
  await storeSettings(first, site.url, { role: 'EDU', country: 'KZ' });
  await first.goto(`${site.url}ru/`);
  await readyOffline(first);
  await site.stop();
  await device.restart();
  const page = await device.context.newPage();
  await page.goto(`${site.url}ru/`);

  // One tap, from the first thing on the screen.
  await page.locator('main a.hero:visible').first().click();
  await expect(page).toHaveURL(/\/ru\/guides\/disclosure-at-school\/$/);
  await expect(page.locator('.list-steps li').first()).toBeInViewport();
  await expect(page.locator('.say blockquote').first()).toHaveText(/\S/);

  // Help now: every situation, two taps to its words.
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('helpNow.title') })
    .click();
  for (const id of [
    'suicide-and-immediate-danger',
    'grounding',
    'first-disclosure',
    'silence',
    'crying',
    'anger',
  ])
    await expect(page.locator(`main a[href="/ru/guides/${id}/"]`)).toBeVisible();

  // Prompts and phrases: support only.
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('nav.prompts') })
    .click();
  await page.locator('main a[href="/ru/prompts/6-8/"]').click();
  await expect(page.locator('main')).toContainText(words('supportOnly.text'));
  await expect(page.getByRole('heading', { name: words('promptStage.support') })).toBeVisible();
  for (const stage of ['invitation', 'follow-up', 'transition', 'practice'])
    await expect(page.getByRole('heading', { name: words(`promptStage.${stage}`) })).toHaveCount(0);
  await page.goto(`${site.url}ru/phrases/`);
  await expect(page.locator('#U107')).toBeVisible();
  await expect(page.locator('#U01')).toHaveCount(0);

  // A list of her own, without the question whether she leads.
  await page.goto(`${site.url}ru/interview/plan/`);
  await expect(page.getByRole('checkbox', { name: words('plan.lead') })).toHaveCount(0);
  await choose(page, '9–12', words('context.VIC'));
  await showPlan(page);
  for (const phase of ['before', 'during', 'after']) {
    await page.locator(`.tabs a[href$="/interview/${phase}/"]`).click();
    await expect(page.locator('main h1')).toHaveText(words(`phase.${phase}.title`));
    for (const id of TECHNIQUE) await expect(page.locator(`[id="${id}"]`)).toHaveCount(0);
  }
});

test('before any script of the app has run, a teacher sees no question of technique either', async ({
  site,
  device,
}) => {
  const page = await device.context.newPage();
  await storeSettings(page, site.url, { role: 'COM' });
  site.server.intercept = (request, response) => {
    const isScript = /\/assets\/.*\.js$/.test(request.url ?? '');
    if (isScript) response.writeHead(404).end();
    return isScript;
  };
  await page.goto(`${site.url}ru/prompts/9-12/`);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.getByRole('heading', { name: words('promptStage.invitation') })).toBeHidden();
  await expect(page.getByRole('heading', { name: words('promptStage.support') })).toBeVisible();
});
