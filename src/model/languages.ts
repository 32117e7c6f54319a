/** A language the interface and the guide can be read in. Order is the order shown to a person. */
export const LANGUAGES = ['ru', 'kk', 'uz', 'uz-Cyrl', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The languages that people write; Uzbek in Cyrillic letters is made from Uzbek in Latin ones. */
export const WRITTEN_LANGUAGES = ['ru', 'kk', 'uz', 'en'] as const satisfies readonly Language[];

export type WrittenLanguage = (typeof WRITTEN_LANGUAGES)[number];

export function isWrittenLanguage(value: unknown): value is WrittenLanguage {
  return (WRITTEN_LANGUAGES as readonly unknown[]).includes(value);
}

/** The language that the texts of a language are written in: Uzbek in Cyrillic letters is written in Latin ones. */
export const writtenLanguageOf = (language: Language): WrittenLanguage =>
  language === 'uz-Cyrl' ? 'uz' : language;

/** Its texts were made by a program, and are marked so for the reader. */
export const isMadeAutomatically = (language: Language): boolean => !isWrittenLanguage(language);

/** The language every text is first written in; a translation is fresh or stale against it. */
export const SOURCE_LANGUAGE: WrittenLanguage = 'en';

/** Each language by its own name, never translated. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  ru: 'Русский',
  kk: 'Қазақша',
  uz: 'Oʻzbekcha',
  'uz-Cyrl': 'Ўзбекча',
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
  'uz-Cyrl': ['uz-Cyrl', 'ru', 'en'],
};

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
