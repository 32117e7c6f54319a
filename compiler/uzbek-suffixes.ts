const AFTER_VOWEL = '(?<=[aeiou]|oʻ)';
const AFTER_CONSONANT = '(?<![aeiou]|oʻ)';

/** Endings of nouns and adjectives. */
const NOMINAL = [
  'lar|lik|lig(?=i)|li|siz|chi|dosh|cha|roq|gina|kina|dir|mi|man|san|simon|iy|dek|day',
  '[gkq]a(?:cha)?|da|gi|ni|ning|niki|dan',
  `${AFTER_CONSONANT}(?:i|im|ing|imiz|ingiz)`,
  `${AFTER_VOWEL}(?:si|m|ng|miz|ngiz)`,
].join('|');

/** Endings of verbs, and those that make a verb of a noun. */
const VERBAL = [
  'la|lan|lash|a|y|ay|ar|r|adi|di|dim|ding|dik|ti|tir|dir|t|in|n|ish|sh|ib|b|yap|yot|ver|moq|moqda',
  '[gkq]an|sa|sam|sang|sak|ma|mas|mang|magan|uv|v|ing|aylik|ylik|ayin|gach|gich|guncha|gun|vchi|uvchi|masdan|gim|gi',
  'miz|il(?=di|gan|gach|gun|ib|in|ish|sa|sin|ma|ad|ay|ar|yap|uv|moq)|sin(?=$|lar|mi|chi)|ki|kin|qi',
].join('|');

const NOUN_ENDING = `(?:${NOMINAL})*(?:la(?:n|sh)?(?:${VERBAL}|${NOMINAL})*)?`;
const ANY_ENDING = `(?:${NOMINAL}|${VERBAL})*`;

/** Whether all that follows the first `length` characters is a chain of endings that a noun can take. */
export function hasNounEnding(word: string, length: number): boolean {
  return new RegExp(`^.{${length}}${NOUN_ENDING}$`, 'u').test(word);
}

/** The same for nouns and verbs. Generous: short endings explain much that is none. */
export function hasAnyEnding(word: string, length: number): boolean {
  return new RegExp(`^.{${length}}${ANY_ENDING}$`, 'u').test(word);
}
