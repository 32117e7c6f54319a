import type { Language } from '../model/languages';
import { usable } from '../model/usable-promise';
import { createTranslator, type Translate } from './translator';

const files = import.meta.glob<Record<string, string>>('../../locales/*.json', { import: 'default' });

const RETRY_AFTER = 10_000;

const loaded = new Map<Language, Promise<Translate>>();

/** The interface words of a language, loaded once. Rejects when its file cannot be fetched. */
export function loadLanguage(language: Language): Promise<Translate> {
  const known = loaded.get(language);
  if (known) return known;
  const words = usable(loadStrings(language).then((strings) => createTranslator(language, strings)));
  // Kept for a while: a screen that asks again at once would ask for ever.
  words.catch(() => setTimeout(() => loaded.delete(language), RETRY_AFTER));
  loaded.set(language, words);
  return words;
}

async function loadStrings(language: Language): Promise<Record<string, string>> {
  const load = files[`../../locales/${language}.json`];
  if (!load) throw new Error(`No interface words for ${language}`);
  return load();
}
