import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/model/languages';
import { findings, findingsOfLanguage, findingsOfStructure, TALL } from './axe';
import { expect, readyOffline, test } from './harness/test';
import { layoutFaults } from './layout-faults';
import { SCREENS, show, SIZES } from './screens';
import { textSizes } from './text-sizes';

// A colour on its way to another one is not what a person reads.
test.use({ deviceOptions: { reducedMotion: 'reduce' } });

/** What a screen of a kind is shown for beside the one in `SCREENS`: it opens, no more. */
const OTHER_PLACES = [
  'prompts/3-5/',
  'prompts/6-8/',
  'prompts/9-12/',
  'prompts/16-17/',
  'guides/silence/',
] as const;

const HOMES: Partial<Record<Language, string>> = {
  en: 'What do you need now?',
  ru: 'Что вам нужно сейчас?',
};
const READY: Record<Language, string> = {
  en: 'Ready offline',
  ru: 'Работает без интернета',
  kk: 'Интернетсіз жұмыс істейді',
  uz: 'Internetsiz ishlaydi',
  'uz-Cyrl': 'Интернетсиз ишлайди',
};

/** The narrowest screen is where words do not fit; English is short, and Cyrillic Uzbek as long as Latin. */
const sizesFor = (language: Language) =>
  language === 'en' || language === 'uz-Cyrl' ? { small: SIZES.small } : SIZES;

/** A language changes no colour and no structure: two are looked at with every rule, one of them for contrast. */
const lookWithAxe = (language: Language) =>
  language === 'ru' ? findings : language === 'kk' ? findingsOfStructure : findingsOfLanguage;

type TextSizes = Awaited<ReturnType<typeof textSizes>>;

async function faultsOfLayout(page: Page, text: TextSizes, language: Language): Promise<string[]> {
  const faults: string[] = [];
  for (const [size, viewport] of Object.entries(sizesFor(language))) {
    await page.setViewportSize(viewport);
    faults.push(...(await layoutFaults(page)).map((fault) => `${size}: ${fault}`));
  }
  await page.setViewportSize(SIZES.small);
  await text.double();
  await expect(page.locator('html')).toHaveCSS('font-size', '34px');
  faults.push(...(await layoutFaults(page, false)).map((fault) => `double text: ${fault}`));
  await text.usual();
  await expect(page.locator('html')).toHaveCSS('font-size', '17px');
  return faults;
}

for (const language of LANGUAGES) {
  test(`after one visit every place opens without the server, fits, and is sound to axe: ${language}`, async ({
    site,
    device,
  }) => {
    // Everything that is looked at on a screen is looked at in one visit to it: a visit takes longest.
    test.setTimeout(300_000);
    const first = await device.open('ru/guides/grounding/');
    await expect(first.getByRole('heading', { level: 1 })).toHaveText('Ребёнок замер, дрожит, не отвечает');
    await readyOffline(first);
    await site.stop();
    await device.restart();
    const page = await device.context.newPage();
    const text = await textSizes(page);
    const faults: string[] = [];
    const look = lookWithAxe(language);
    for (const place of OTHER_PLACES) {
      await show(page, site, language, place);
      await expect(page.locator('main h1'), place).toHaveText(/\S/);
    }
    for (const [screen, path] of Object.entries(SCREENS)) {
      await show(page, site, language, path);
      await expect(page.locator('main h1'), screen).toHaveText(/\S/);
      await expect(page.locator('main'), screen).toHaveCount(1);
      const typed = page.locator('input, select, textarea, form, [contenteditable]');
      await expect(typed, screen).toHaveCount(path === SCREENS.search ? 1 : 0);
      faults.push(...(await faultsOfLayout(page, text, language)).map((fault) => `${screen}, ${fault}`));
      const { width, height } = SIZES.phone;
      await page.setViewportSize({ width, height: look === findingsOfLanguage ? height : TALL });
      faults.push(...(await look(page, screen)));
    }
    expect(faults).toEqual([]);
    await page.goto(`${site.url}${language}/`);
    await expect(page.locator('h1')).toHaveText(HOMES[language] ?? /\S/);
    await expect(page.locator('.status')).toContainText(READY[language]);
    await page.goto(site.url);
    await page.waitForURL(`${site.url}ru/`);
  });
}
