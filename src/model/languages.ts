/** A language the interface and the guide can be read in. Order is the order shown to a person. */
export const LANGUAGES = ['ru', 'kk', 'uz', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language every text is first written in; a translation is fresh or stale against it. */
export const SOURCE_LANGUAGE: Language = 'en';

/** Each language by its own name, never translated. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  ru: 'Русский',
  kk: 'Қазақша',
  uz: 'Oʻzbekcha',
  en: 'English',
};

/**
 * Where to look for a text, best first. Kazakh and Uzbek readers of this guide
 * usually read Russian, so it comes before English.
 */
export const FALLBACKS: Record<Language, readonly Language[]> = {
  en: ['en'],
  ru: ['ru', 'en'],
  kk: ['kk', 'ru', 'en'],
  uz: ['uz', 'ru', 'en'],
};

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
