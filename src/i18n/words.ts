import type { Language } from '../model/languages';
import { createTranslator, type Translate } from './translator';

const files = import.meta.glob<Record<string, string>>('../../locales/*.json', { import: 'default' });

const loaded = new Map<Language, Translate>();
const loading = new Map<Language, Promise<Translate>>();

/** The interface words of every language, as this page can have them. */
export interface Words {
  /** The words of a language that have been loaded. */
  find(language: Language): Translate | undefined;
  /** Some that have been loaded; undefined before there are any. */
  any(): { language: Language; t: Translate } | undefined;
  /** Loads them, once. Rejects when their file cannot be fetched; the next call tries again. */
  load(language: Language): Promise<Translate>;
}

export const words: Words = {
  find: (language) => loaded.get(language),
  any: () => [...loaded].map(([language, t]) => ({ language, t }))[0],
  load(language) {
    const known = loading.get(language) ?? loadWords(language);
    loading.set(language, known);
    known.catch(() => loading.delete(language));
    return known;
  },
};

async function loadWords(language: Language): Promise<Translate> {
  const translate = createTranslator(language, await loadStrings(language));
  loaded.set(language, translate);
  return translate;
}

async function loadStrings(language: Language): Promise<Record<string, string>> {
  const load = files[`../../locales/${language}.json`];
  if (!load) throw new Error(`No interface words for ${language}`);
  return load();
}
