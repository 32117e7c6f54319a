import type { Language } from '../model/languages';

/**
 * Whether a page of the app can be opened afresh now, from this device or from the network. Asks for the start page of
 * the language, which is kept wherever anything is. Never rejects.
 */
export async function canOpenPage(language: Language): Promise<boolean> {
  try {
    const address = `${import.meta.env.BASE_URL}${language}/`;
    const { ok } = await fetch(address, { cache: 'no-store', redirect: 'manual' });
    return ok;
  } catch {
    return false;
  }
}
