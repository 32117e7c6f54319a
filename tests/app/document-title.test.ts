import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/languages';
import { BrowserTab, stubStorage } from './browser-tab';

let tab: BrowserTab;

beforeEach(() => {
  stubStorage(new Map());
  tab = new BrowserTab();
  tab.enter();
});

test('the title is that of the place, neutral while it is covered, and then that of the place that came', async () => {
  const { showTitle } = await import('../../src/app/document-title');
  const { setCovered } = await import('../../src/data/cover-state');
  showTitle('A · Listen First');
  expect(tab.document.title).toBe('A · Listen First');
  setCovered(true);
  expect(tab.document.title).toBe('Listen First');
  showTitle('B · Listen First');
  expect(tab.document.title).toBe('Listen First');
  setCovered(false);
  expect(tab.document.title).toBe('B · Listen First');
});

test('the neutral title is the name of the app in every language, and before the app has started', async () => {
  const { NEUTRAL_TITLE } = await import('../../src/app/document-title');
  for (const language of LANGUAGES) {
    const words = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Record<string, string>;
    expect(words['app.name']).toBe(NEUTRAL_TITLE);
  }
  expect(readFileSync('public/boot.js', 'utf8')).toContain(`document.title = '${NEUTRAL_TITLE}'`);
});
