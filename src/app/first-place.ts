import { findPosition } from '../data/scroll-positions';
import type { Words } from '../i18n/words';
import type { Page } from './page';
import type { PlaceCache } from './place-cache';

/**
 * Brings the words and the place of the first render. Somebody may go back meanwhile: then the text in the page is that
 * of another place. Rejects when no words can be had.
 * @returns whether the place is the one that is written into the page
 */
export async function bringFirstPlace(page: Page, places: PlaceCache, words: Words): Promise<boolean> {
  const first = page.pathname();
  const [written] = await Promise.all([page.restore(), bringWords(page, words)]);
  if (written && page.pathname() === first) {
    places.put(first, written);
    return true;
  }
  page.history.arriveLater(findPosition(page.history.present().location.key));
  await places.get(page.pathname()).catch(() => undefined);
  await bringWords(page, words);
  return false;
}

/** Those of the present place. Where others are here already the app can say itself that they cannot be had. */
async function bringWords(page: Page, words: Words): Promise<void> {
  while (!words.find(page.language())) {
    try {
      await words.load(page.language());
    } catch (error) {
      if (words.any()) return;
      throw error;
    }
  }
}
