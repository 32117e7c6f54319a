import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/model/languages';
import { THEMES, type Theme } from '../../src/model/settings';
import { expect, readyOffline, test } from './harness/test';
import { SCREENS, setTheme, show, SIZES } from './screens';

/** So tall that the bars cover nothing: axe judges a covered element by what is left of it, or not at all. */
const TALL = 30_000;

// A colour on its way to another one is not what a person reads.
test.use({
  deviceOptions: { reducedMotion: 'reduce', viewport: { width: SIZES.phone.width, height: TALL } },
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/**
 * Our own promise goes further than AA: 7:1 for text, and 4.5:1 for large text. What keeps it keeps AA too; to look for
 * both would take twice the time of what takes the most.
 */
const CONTRAST = 'color-contrast-enhanced';

/** Axe for the present page; its half megabyte of script is sent once a page. */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const axeSource = (await page.evaluate(() => 'axe' in window)) ? 'void 0' : undefined;
  return new AxeBuilder({ page, axeSource }).setLegacyMode();
}

/**
 * What axe finds on the present page, each finding with the elements concerned. Every rule in the first theme;
 * a theme changes colours only, so the others are looked at for contrast.
 */
async function findings(page: Page, what: string, themes: readonly Theme[] = THEMES): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await setTheme(page, theme);
    const isFirst = theme === THEMES[0];
    const axe = isFirst ? await everyRule(page, true) : (await axeOn(page)).withRules(CONTRAST);
    found.push(...(await violations(`${what}, ${theme}`, axe)));
  }
  return found;
}

async function everyRule(page: Page, withContrast: boolean): Promise<AxeBuilder> {
  const rules = { 'color-contrast': { enabled: false }, [CONTRAST]: { enabled: withContrast } };
  return (await axeOn(page)).options({ resultTypes: ['violations'], rules }).withTags(TAGS);
}

/** Rules that a language can break: everything else of a page is the same in each. */
async function rulesOfLanguage(page: Page): Promise<AxeBuilder> {
  return (await axeOn(page)).withTags(['cat.language', 'cat.name-role-value', 'cat.text-alternatives']);
}

async function violations(what: string, axe: AxeBuilder): Promise<string[]> {
  const found = (await axe.analyze()).violations;
  return found.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const language of LANGUAGES) {
  // A language changes no colour and no structure: two are looked at with every rule, one of them for contrast.
  const themes = language === 'ru' ? THEMES : [];
  const what = themes.length > 0 ? themes.join(', ') : language === 'kk' ? 'every rule' : 'rules of language';
  test(`axe finds nothing on any screen: ${language}, phone, ${what}`, async ({ site, device }) => {
    test.slow();
    const page = await device.open(`${language}/`);
    await readyOffline(page);
    const found: string[] = [];
    for (const [name, path] of Object.entries(SCREENS)) {
      await show(page, site, language, path);
      const where = `${language} ${name}`;
      if (themes.length > 0) found.push(...(await findings(page, where, themes)));
      else {
        const axe = language === 'kk' ? await everyRule(page, false) : await rulesOfLanguage(page);
        found.push(...(await violations(where, axe)));
      }
    }
    expect(found).toEqual([]);
  });
}

/** A theme has the same colours at every width: they are looked at on the phone. */
test('axe finds nothing on any screen: ru, tablet, light', async ({ site, device }) => {
  test.slow();
  const page = await device.open('ru/');
  await page.setViewportSize({ width: SIZES.wide.width, height: TALL });
  await readyOffline(page);
  const found: string[] = [];
  for (const [name, path] of Object.entries(SCREENS)) {
    await show(page, site, 'ru', path);
    found.push(...(await findings(page, name, ['light'])));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing while a first visit gets ready, and on the notice of an update', async ({
  site,
  device,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  site.server.intercept = async (request) => {
    if (/\/(sw\.js|packs\/.+)$/.test(request.url ?? '')) await held;
    return false;
  };
  const page = await device.open('kk/device/');
  await expect(page.locator('main progress')).toBeVisible();
  const found = await findings(page, 'getting ready');
  letGo();
  await readyOffline(page);
  site.deploy('two');
  await page.getByRole('button', { name: 'Жаңартуларды тексеру' }).click();
  await expect(page.locator('.update')).toBeVisible();
  found.push(...(await findings(page, 'update')));
  expect(found).toEqual([]);
});

for (const path of ['', 'help-now/', 'nothing/at/all/']) {
  test(`axe finds nothing on the plain page at /${path} where no script arrives`, async ({
    site,
    device,
  }) => {
    site.server.intercept = (request, response) => {
      const isScript = request.url?.endsWith('.js') ?? false;
      if (isScript) response.writeHead(404).end();
      return isScript;
    };
    const page = await device.open(path);
    await expect(page.getByRole('link')).toHaveCount(LANGUAGES.length);
    expect(await findings(page, path)).toEqual([]);
  });
}
