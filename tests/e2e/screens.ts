import type { Page } from '@playwright/test';
import type { Language } from '../../src/model/languages';
import type { Theme } from '../../src/model/settings';
import { expect } from './harness/test';

/** Every kind of screen, as it stands after the language in an address. */
export const SCREENS = {
  home: '',
  interview: 'interview/',
  plan: 'interview/plan/',
  before: 'interview/before/',
  during: 'interview/during/',
  after: 'interview/after/',
  prompts: 'prompts/',
  'prompts of an age': 'prompts/13-15/',
  phrases: 'phrases/',
  glossary: 'glossary/',
  sources: 'sources/',
  guides: 'guides/',
  'article on support': 'guides/grounding/',
  'article on danger': 'guides/suicide-and-immediate-danger/',
  search: 'search/',
  'help now': 'help-now/',
  contacts: 'contacts/',
  more: 'more/',
  device: 'device/',
  settings: 'settings/',
  about: 'about/',
  'not found': 'nothing-here/',
} as const;

export const SIZES = {
  small: { width: 320, height: 640 },
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1180 },
  wide: { width: 1280, height: 800 },
} as const;

/** Goes to a screen of a device that is ready, and waits until it stands. */
export async function show(page: Page, site: { url: string }, language: Language, screen: string) {
  await page.goto(`${site.url}${language}/${screen}`);
  await expect(page.locator('main:not([aria-busy]) h1')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** The attribute that `public/boot.js` and the settings screen set from the stored choice. */
export async function setTheme(page: Page, theme: Theme | undefined): Promise<void> {
  await page.evaluate((wanted) => {
    if (wanted) document.documentElement.dataset.theme = wanted;
    else delete document.documentElement.dataset.theme;
  }, theme);
}

/** Stores settings before the first page, as an earlier visit would have. */
export async function storeSettings(page: Page, url: string, settings: object): Promise<void> {
  const key = `listen-first:settings:${new URL(url).pathname}`;
  await page.addInitScript(([name, text]) => localStorage.setItem(name, text), [
    key,
    JSON.stringify(settings),
  ] as const);
}
