import type { Page } from '@playwright/test';

/** Sets what a person sets in the browser, usually 16 px; what zoom does is the small viewport. */
export async function textSizes(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const set = (standard: number, fixed: number) =>
    devtools.send('Page.setFontSizes', { fontSizes: { standard, fixed } });
  return { usual: () => set(16, 13), double: () => set(32, 26) };
}
