import { writtenLanguageOf, type Language } from './languages';
import { AGE_BANDS, type AgeBand } from './vocabulary';

/** A familiar and a polite form of address: ты and вы, сен and сіз, sen and siz. */
export const ADDRESSES = ['familiar', 'polite'] as const;
export type Address = (typeof ADDRESSES)[number];

/**
 * The ages at which a language has both forms. English has one; in Russian a child below 13 is never вы.
 * Source: the language notes of the content brief, to be confirmed by native psychologists.
 */
const BOTH_FORMS: Record<Language, readonly AgeBand[]> = {
  en: [],
  ru: ['13-15', '16-17'],
  kk: AGE_BANDS,
  uz: AGE_BANDS,
  'uz-Cyrl': AGE_BANDS,
};

/** Whether prompts of this age are written in both forms. */
export function hasBothForms(language: Language, band: AgeBand): boolean {
  return BOTH_FORMS[language].includes(band);
}

/**
 * The form to begin with. A suspected child is addressed with formal respect from 13, everybody from 16; in
 * Uzbek the polite form is usual from 9. The adult may switch.
 */
export function usualAddress(language: Language, band: AgeBand, suspected: boolean): Address {
  if (band === '16-17' || (band === '13-15' && suspected)) return 'polite';
  return writtenLanguageOf(language) === 'uz' && (band === '9-12' || band === '13-15')
    ? 'polite'
    : 'familiar';
}
