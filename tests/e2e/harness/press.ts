import type { Page } from '@playwright/test';
import { WORDS } from './words';

/** Presses the button with these Russian words, by their key. A tab in the background would hardly be painted. */
export async function press(page: Page, key: string): Promise<void> {
  await page.bringToFront();
  await page.getByRole('button', { name: WORDS[key] }).click();
}
