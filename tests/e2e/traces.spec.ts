import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { bandLabel } from '../../src/model/band-label';
import { AGE_BANDS, CONTEXTS, COUNTRIES, LEGAL_AGES, ROLES } from '../../src/model/vocabulary';
import { interviewTraces, type TraceKind } from './harness/interview-traces';
import {
  BROWSER_ARGS,
  expect,
  readyOffline,
  startDevice,
  startSite,
  test,
  type Device,
} from './harness/test';
import { choose, goTo, goToStage, markDone, pick, recordSeals, showPlan, words } from './interview-steps';

test.use({ deviceOptions: { args: [...BROWSER_ARGS, '--restore-last-session'] } });

/** What is looked for after an interview. */
const KINDS: readonly TraceKind[] = ['controls', 'words', 'record', 'history', 'anchors', 'settings'];

/** Every facet of a plan, one after the other; the last taps make the plan that is shown. */
async function chooseEverything(page: Page): Promise<void> {
  const all = (group: string, codes: readonly string[]) => codes.map((code) => words(`${group}.${code}`));
  await choose(page, ...AGE_BANDS.map(bandLabel), ...all('context', CONTEXTS));
  // The eldest is named as a band is.
  await choose(page, ...all('legalAge', [...LEGAL_AGES.slice(0, -1), 'unknown']));
  await choose(page, ...all('role', ROLES), ...all('country', COUNTRIES));
  await choose(page, words('role.POL'), words('plan.lead'), words('plan.lead'), '6–8');
  await choose(page, words('country.KZ'), words('legalAge.under-14'), words('context.WIT'));
}

/** Where a person also chooses: filters of the search, and how prompts are said, at another age. */
async function chooseElsewhere(page: Page): Promise<void> {
  await page.locator('.search-link').click();
  await page.locator('.search-filters summary').click();
  const lines = page.locator('.search-filters .picker-line');
  for (const [at, name] of ['search.kind.item', 'role.POL', 'phase.during.title'].entries())
    await pick(page, lines.nth(at), words(name));
  await pick(page, lines.nth(3), '6–8');
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('nav.prompts') })
    .click();
  await page.locator('main .row', { hasText: '13–15' }).click();
  await page.locator('main summary').first().click();
  await choose(page, 'English', words('address.familiar'));
}

/** Restored tabs load their page again, which is when a browser fills in what it kept. */
async function restoredTabs(device: Device, url: string): Promise<void> {
  const restored = () => device.context.pages().filter((page) => page.url().startsWith(url));
  await expect.poll(() => restored().length).toBeGreaterThan(0);
  for (const page of restored()) await expect(page.locator('main h1')).toHaveCount(1);
}

test('after an interview no file of the profile tells what was chosen, over a kill and three starts', async ({
  site,
  device,
}) => {
  test.slow();
  const page = await device.open('ru/interview/plan/');
  await readyOffline(page);
  await chooseEverything(page);
  await showPlan(page);
  await markDone(page, 'B01');
  const seals = await recordSeals(page);
  expect(interviewTraces(device.profile, ['record'], seals), 'an open interview is found').not.toEqual([]);
  await goTo(page, 'phase.during');
  await goToStage(page, words('stage.ground-rules'));
  // Scrolled by hand and left: then a browser notes what stood at the top.
  await page.mouse.move(180, 400);
  for (const read of [300, 450, 600]) {
    await page.mouse.wheel(0, read);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    await page.reload();
    await page.getByRole('button', { name: words('resume.continue') }).click();
    await page.locator('main .row', { hasText: words('phase.during') }).click();
    await expect(page.locator('.stage-part:visible h2')).toHaveText(words('stage.ground-rules'));
  }
  await chooseElsewhere(page);
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('nav.interview') })
    .click();
  await page.getByRole('button', { name: words('finish.title') }).click();
  await page.getByRole('button', { name: words('finish.confirm') }).click();
  await expect.poll(() => recordSeals(page)).toEqual([]);

  await device.restart();
  // A browser keeps the session before the present one, and no more.
  expect(interviewTraces(device.profile, KINDS, seals), 'at the next start').toEqual([]);
  await restoredTabs(device, site.url);
  for (const again of [device.kill, device.restart]) {
    await again();
    await expect((await device.open('ru/')).locator('main h1')).toHaveText(words('home.title'));
  }
  await device.context.close();
  expect(interviewTraces(device.profile, KINDS, seals)).toEqual([]);

  // The same search finds what a plain page leaves in the same profile.
  await leavePlainTraces(device.profile);
  const found = interviewTraces(device.profile, KINDS);
  const inSessions = found.filter(({ file }) => file.includes('/Sessions/')).map(({ what }) => what);
  const controls = ['band', '6-8', 'radio', 'select-one', 'SV'].map((it) => `${it} of a control`);
  expect(inSessions).toEqual(expect.arrayContaining(['Blink serialized form state', ...controls]));
});

const PLAIN = `<!doctype html><title>plain</title>
<input type="radio" name="band" value="6-8">
<select name="age"><option>none</option><option>6-8</option></select>
<select name="standing"><option>none</option><option>SV</option></select>`;

function answerPlainly(_: IncomingMessage, response: ServerResponse): boolean {
  response.writeHead(200, { 'content-type': 'text/html' }).end(PLAIN);
  return true;
}

/** On another origin, which the app's worker does not answer for. */
async function leavePlainTraces(profile: string): Promise<void> {
  const site = await startSite('one');
  site.server.intercept = answerPlainly;
  const device = await startDevice(site, profile, []);
  const page = await device.open('plain/');
  await page.getByRole('radio').check();
  await page.locator('[name=age]').selectOption('6-8');
  await page.locator('[name=standing]').selectOption('SV');
  await page.goto(`${site.url}plain/next/`);
  await device.context.close();
  await site.stop();
}
