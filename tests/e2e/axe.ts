import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { THEMES, type Theme } from '../../src/model/settings';
import { setTheme } from './screens';

/**
 * So tall that the bars cover nothing: axe judges the colour and the size of a covered element by what is left of it, or
 * not at all. Such a height takes most of a second to draw.
 */
export const TALL = 30_000;

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
export async function findings(
  page: Page,
  what: string,
  themes: readonly Theme[] = THEMES,
): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await setTheme(page, theme);
    const isFirst = theme === THEMES[0];
    const axe = isFirst ? await everyRule(page, true) : (await axeOn(page)).withRules(CONTRAST);
    found.push(...(await violations(`${what}, ${theme}`, axe)));
  }
  return found;
}

/** What every rule but contrast finds. */
export async function findingsOfStructure(page: Page, what: string): Promise<string[]> {
  return violations(what, await everyRule(page, false));
}

/** What the rules find that a language can break: everything else of a page is the same in each. */
export async function findingsOfLanguage(page: Page, what: string): Promise<string[]> {
  const categories = ['cat.language', 'cat.name-role-value', 'cat.text-alternatives'];
  return violations(what, (await axeOn(page)).withTags(categories));
}

async function everyRule(page: Page, withContrast: boolean): Promise<AxeBuilder> {
  const rules = { 'color-contrast': { enabled: false }, [CONTRAST]: { enabled: withContrast } };
  return (await axeOn(page)).options({ resultTypes: ['violations'], rules }).withTags(TAGS);
}

async function violations(what: string, axe: AxeBuilder): Promise<string[]> {
  const found = (await axe.analyze()).violations;
  return found.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
}
