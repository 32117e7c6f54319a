import { expect, test } from '@playwright/test';
import { startSite, type Site } from '../e2e/harness/test';
import { words } from '../e2e/interview-steps';
import { firefoxEsr, oldChromium } from './harness/by-playwright';
import type { Engine, Launch } from './harness/engine';
import { webKitGtk } from './harness/webkit-gtk';

const ENGINES: Record<string, Launch> = {
  'Firefox ESR': firefoxEsr,
  WebKitGTK: webKitGtk,
  'Chromium 92': oldChromium('chromium-92'),
  'Chromium 106': oldChromium('chromium-106'),
};

const text = (value: string) => JSON.stringify(value);

/** Waits until the value of an expression is this. */
function becomes(engine: Engine, expression: string, value: unknown): Promise<void> {
  return expect
    .poll(() => engine.evaluate(expression).catch(String), {
      message: expression,
      intervals: [100],
      timeout: 60_000,
    })
    .toBe(value);
}

/** The text of the first element that a selector finds; null when there is none. */
const textOf = (selector: string) => `document.querySelector(${text(selector)})?.textContent ?? null`;

const shows = (engine: Engine, selector: string, words: string) => becomes(engine, textOf(selector), words);

/** Presses the element below `scope` whose own words are these. */
async function press(engine: Engine, scope: string, label: string): Promise<void> {
  const found = `[...document.querySelectorAll(${text(scope)})].find((it) => it.textContent.trim() === ${text(label)})`;
  await becomes(engine, `Boolean(${found})`, true);
  await engine.evaluate(`(${found}).click()`);
}

const isMarked = (engine: Engine, id: string) =>
  becomes(engine, `document.querySelector('#${id} .tick')?.getAttribute('aria-pressed') ?? null`, 'true');

async function readGuidance(engine: Engine, url: string): Promise<void> {
  await engine.goto(`${url}ru/`);
  await shows(engine, 'main h1', words('home.title'));
  for (const place of [
    'ru/guides/silence/',
    'kk/guides/grounding/',
    'uz/guides/crying/',
    'en/guides/anger/',
  ]) {
    await engine.goto(url + place);
    await becomes(engine, `document.querySelectorAll('main .part').length > 3`, true);
  }
  await engine.goto(`${url}ru/help-now/`);
  await shows(engine, 'main h1', words('helpNow.title'));
  await engine.goto(`${url}kk/prompts/6-8/`);
  await becomes(engine, `document.querySelectorAll('.prompt blockquote').length > 10`, true);
}

/** Its worker, its index and its answers, as somebody types. */
async function searchTheGuide(engine: Engine, url: string): Promise<void> {
  await engine.goto(`${url}ru/search/`);
  await shows(engine, 'main h1', words('search.title'));
  await engine.evaluate(`(() => {
    const field = document.querySelector('#query');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'суицид');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await becomes(
    engine,
    `document.querySelector('a.found')?.getAttribute('href') ?? null`,
    '/ru/guides/suicide-and-immediate-danger/',
  );
  await becomes(engine, `document.querySelector('main .alert a[href="tel:112"]') !== null`, true);
}

async function holdAnInterview(engine: Engine, url: string): Promise<void> {
  await engine.goto(`${url}ru/interview/plan/`);
  for (const label of [words('role.POL'), words('country.KZ'), '6–8', words('context.VIC')])
    await press(engine, '[role=radio], [role=checkbox]', label);
  // Nothing is begun before it is known whether another is open on the device.
  await becomes(engine, `document.querySelector('.plan-show button').disabled`, false);
  await engine.evaluate(`document.querySelector('.plan-show button').click()`);
  await shows(engine, 'main h1', words('phase.before.title'));
  await engine.evaluate(`document.querySelector('#B01 .tick').click()`);
  await isMarked(engine, 'B01');

  // Opened again: it asks first, and has the mark.
  await engine.restart();
  await engine.goto(`${url}ru/interview/before/`);
  await press(engine, 'main button', words('resume.continue'));
  await isMarked(engine, 'B01');
  await engine.goto(`${url}ru/interview/after/`);
  await press(engine, 'main button', words('resume.continue'));
  await press(engine, 'main button', words('finish.title'));
  // For the first moment the question takes no answer.
  await becomes(engine, `document.querySelector('dialog .button-filled').disabled`, false);
  await press(engine, 'dialog button, main button', words('finish.confirm'));
  await becomes(engine, `document.querySelector('.progress-words')`, null);
  await engine.restart();
  await engine.goto(`${url}ru/`);
  await shows(engine, 'main h1', words('home.title'));
  await becomes(
    engine,
    `[...document.querySelectorAll('h2')].some((it) => it.textContent === ${text(words('resume.title'))})`,
    false,
  );
}

async function takeAnUpdate(engine: Engine, site: Site): Promise<void> {
  site.deploy('two');
  await site.start();
  await engine.goto(`${site.url}ru/device/`);
  await press(engine, 'main button', words('device.check'));
  await press(engine, '.update button', words('update.take'));
  const version = text(words('device.version').replace('{{version}}', '2.0.0'));
  await becomes(engine, `document.querySelector('main')?.textContent.includes(${version}) ?? false`, true);
}

for (const [name, launch] of Object.entries(ENGINES)) {
  test(`${name}: guidance, search, an interview and an update, the server stopped between`, async () => {
    test.setTimeout(240_000);
    const site = await startSite('one');
    const engine = await launch();
    try {
      await engine.goto(`${site.url}ru/device/`);
      await becomes(engine, 'document.documentElement.dataset.offline', 'ready');
      // What an engine lacks is said.
      const lacksFiles = `!('createWritable' in (globalThis.FileSystemFileHandle ?? Object).prototype)`;
      const said = `document.querySelector('main').textContent.includes(${text(words('device.oneCopy'))})`;
      await becomes(engine, said, await engine.evaluate(lacksFiles));
      await site.stop();
      await engine.restart();
      await readGuidance(engine, site.url);
      await searchTheGuide(engine, site.url);
      await holdAnInterview(engine, site.url);
      await takeAnUpdate(engine, site);
    } finally {
      await engine.close();
      await site.stop();
    }
  });
}
