/**
 * `npm run screenshots`, second part: three people go through the app without a server, and every step is
 * pictured into docs/walkthrough/, in the Russian and the Kazakh interface.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startStaticServer } from '../deploy/static-server';
import type { Language } from '../src/model/languages';
import { launchBrowser } from './browser';

const FOLDER = 'docs/walkthrough';
const PHONE = { width: 360, height: 740 };
const TABLET = { width: 820, height: 1180 };

type Words = (key: string) => string;
type Person = (page: Page, words: Words, shot: (step: string) => Promise<void>) => Promise<void>;

const PEOPLE: Record<string, { person: Person; size: typeof PHONE; settings: object }> = {
  officer: { person: officer, size: PHONE, settings: { country: 'KZ' } },
  teacher: { person: teacher, size: PHONE, settings: { country: 'KZ', role: 'EDU' } },
  tablet: { person: tablet, size: TABLET, settings: { country: 'UZ', role: 'SOC' } },
};

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
for (const language of ['ru', 'kk'] as const)
  for (const name of Object.keys(PEOPLE)) await walk(browser, language, name);
await browser.close();

/** One visit with the server, the rest without it. */
async function walk(from: Browser, language: Language, name: string): Promise<void> {
  const { person, size, settings } = PEOPLE[name]!;
  const server = await startStaticServer({ root: 'dist' });
  const context = await from.newContext({ viewport: size, reducedMotion: 'reduce' });
  await context.addInitScript(storeOnce, JSON.stringify(settings));
  const page = await context.newPage();
  await page.goto(`${server.url}${language}/`);
  await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
  await server.close();
  const strings = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Record<string, string>;
  let step = 0;
  const shot = async (what: string) => {
    step += 1;
    const file = `${FOLDER}/${name}-${language}-${String(step).padStart(2, '0')}-${what}.png`;
    await page.screenshot({ path: file });
  };
  await person(page, (key) => strings[key] ?? key, shot);
  await context.close();
}

function storeOnce(settings: string): void {
  const key = 'listen-first:settings:/';
  if (!localStorage.getItem(key)) localStorage.setItem(key, settings);
}

async function heading(page: Page, text: string): Promise<void> {
  await page.locator('main h1', { hasText: text }).waitFor();
}

async function choose(page: Page, label: string): Promise<void> {
  await page
    .locator('[role=radio], [role=checkbox]')
    .filter({ has: page.getByText(label, { exact: true }) })
    .click();
}

async function makePlan(page: Page, words: Words, labels: readonly string[]): Promise<void> {
  for (const label of labels) await choose(page, label);
  await page.locator('.plan-show button').scrollIntoViewIfNeeded();
  await page.locator('.plan-show button').click();
  await heading(page, words('phase.before.title'));
}

async function tick(page: Page, id: string): Promise<void> {
  await page.locator(`[id="${id}"] .tick`).click();
  await page.locator(`[id="${id}"] .tick[aria-pressed=true]`).waitFor();
}

async function officer(page: Page, words: Words, shot: (step: string) => Promise<void>): Promise<void> {
  await shot('home');
  await page
    .locator('main')
    .getByRole('link', { name: words('home.prepare') })
    .click();
  await heading(page, words('plan.title'));
  await choose(page, words('role.POL'));
  await choose(page, '6–8');
  await choose(page, words('context.VIC'));
  await page.locator('h1').scrollIntoViewIfNeeded();
  await shot('plan');
  await makePlan(page, words, []);
  await shot('before');
  await tick(page, 'B01');
  await tick(page, 'B02');
  await page.locator('[id="B10"]').scrollIntoViewIfNeeded();
  await page.locator('[id="B10"] summary').click();
  await shot('before-law');
  await page.locator('.tabs a[href$="/during/"]').click();
  await page.locator('.stage-picker .picker-line').click();
  await page.locator('.picker-list').getByText(words('stage.practice')).click();
  await shot('during');
  await page.locator('.stage-now .prompt .icon-button').first().click();
  await shot('glance');
  await page.keyboard.press('Escape');
  await page.locator('.tabs a[href$="/after/"]').click();
  await shot('after');
  await page.getByRole('button', { name: words('finish.title') }).click();
  await shot('finish');
}

async function teacher(page: Page, words: Words, shot: (step: string) => Promise<void>): Promise<void> {
  await shot('home');
  await page.locator('main a.hero:visible').first().click();
  await page.locator('article h1').waitFor();
  await shot('disclosure');
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('helpNow.title') })
    .click();
  await heading(page, words('helpNow.title'));
  await shot('help-now');
  await page
    .locator('nav.places')
    .getByRole('link', { name: words('nav.prompts') })
    .click();
  await page.locator('main a[href$="/prompts/9-12/"]').click();
  await heading(page, '9–12');
  await shot('prompts');
}

async function tablet(page: Page, words: Words, shot: (step: string) => Promise<void>): Promise<void> {
  await page
    .locator('main')
    .getByRole('link', { name: words('home.prepare') })
    .click();
  await heading(page, words('plan.title'));
  await makePlan(page, words, ['6–8', words('context.VIC'), words('context.SV')]);
  await tick(page, 'B01');
  await shot('before');
  await page.getByRole('button', { name: words('cover.short') }).click();
  await page.locator('.cover').waitFor();
  await shot('cover');
  await page.getByRole('button', { name: words('cover.back') }).click();
  await page.reload();
  await page.getByRole('heading', { name: words('resume.title') }).waitFor();
  await shot('next-person');
}
