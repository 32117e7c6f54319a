/**
 * `npm run screenshots`: pictures of every kind of screen of the built app in dist/, into .cache/screenshots to
 * be looked at as a stranger would, and the few that the README and the app's manifest show.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startStaticServer } from '../deploy/static-server';
import { launchBrowser } from './browser';

const SIZES = { '360x740': [360, 740], '820x1180': [820, 1180], '1280x800': [1280, 800] } as const;
const PLACES = {
  home: '',
  interview: 'interview/',
  plan: 'interview/plan/',
  before: 'interview/before/',
  during: 'interview/during/',
  prompts: 'prompts/6-8/',
  phrases: 'phrases/',
  glossary: 'glossary/',
  guides: 'guides/',
  article: 'guides/grounding/',
  danger: 'guides/suicide-and-immediate-danger/',
  'help-now': 'help-now/',
  contacts: 'contacts/',
  device: 'device/',
  settings: 'settings/',
} as const;
const THEMES = ['light', 'dark'] as const;
const FOLDER = '.cache/screenshots';
const IN_README = ['ru-article-360x740.png', 'kk-article-1280x800.png'];

interface Shot {
  path: string;
  size: readonly [number, number];
  theme?: 'light' | 'dark' | 'contrast';
  file: string;
  scale?: number;
}

const server = await startStaticServer({ root: 'dist' });
const browser = await launchBrowser();
mkdirSync(FOLDER, { recursive: true });
for (const shot of [...documentShots(), ...manifestShots()]) await take(browser, shot);
for (const name of IN_README) copyFileSync(`${FOLDER}/${name}`, `docs/screenshots/${name}`);
await browser.close();
await server.close();

function documentShots(): Shot[] {
  return ['ru', 'kk'].flatMap((language) =>
    Object.entries(PLACES).flatMap(([name, place]) =>
      Object.entries(SIZES).flatMap(([label, size]) =>
        THEMES.map((theme) => ({
          path: `${language}/${place}`,
          size,
          theme,
          file: `${FOLDER}/${language}-${name}-${label}${theme === 'dark' ? '-dark' : ''}.png`,
        })),
      ),
    ),
  );
}

/** Neutral places only: these pictures stand in an app shop. */
function manifestShots(): Shot[] {
  return [
    { path: 'en/settings/', size: [360, 740], scale: 2, file: 'public/screenshots/narrow.png' },
    { path: 'en/settings/', size: [1280, 800], file: 'public/screenshots/wide.png' },
  ];
}

async function take(from: Browser, { path, size, theme = 'light', file, scale = 1 }: Shot): Promise<void> {
  const [width, height] = size;
  const context = await from.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
  });
  await context.addInitScript(chooseCountry);
  const page = await context.newPage();
  await page.goto(server.url + path);
  await ready(page);
  await page.screenshot({ path: file });
  await context.close();
}

/** As most people will have it: a country is chosen. */
function chooseCountry(): void {
  localStorage.setItem('listen-first:settings:/', JSON.stringify({ country: 'KZ' }));
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}
