import { suffixStripper } from './strip-suffixes';

/** Suffixes as keys: oʻ is o (or u), gʻ is g, q is k, x is h, y is i. Doubled letters stand once. */
const SUFFIXES = [
  // plural
  'lar',
  // possession and person
  'i?miz',
  'i?ngiz(?:lar)?',
  'im',
  'i?ng(?:lar)?',
  'si',
  'n?i',
  'siz',
  'man',
  // case
  'ning?',
  '[gk]a',
  'n?i?d[ae](?:gi|n)?',
  'd[ae]k',
  'gacha',
  'niki',
  // belonging, the thing itself
  'lik',
  'li',
  'siz',
  'ch[ai]',
  // verbs: time, person, wish, purpose; the negation ma stays
  'm?ok(?:chi|da)?',
  'ib|b',
  '[ae]?i?di(?:gan|lar|m|k|ng)?',
  'ti',
  '[gk]an(?:i|da|day)?',
  'i?iap(?:ti|man|siz|miz|san)?',
  'i?otgan|aiotgan|iotir',
  // written as it is spoken: yigʻlapti, yigʻlayabdi, yigʻlayopti, yigʻlavotti (two t are one here)
  { after: 'a', suffix: 'pti' },
  'i?iabd?t?i|i?iopti|[ai]?vot(?:gan|t?i|di|man|miz)?',
  'ar',
  'i?sh(?:ga|da|ni|i)?',
  'gach',
  'guncha',
  'sa(?:m|ng|k|ngiz)?',
  'sin(?:lar)?',
  'a?i',
  'mi',
  'uv',
  'dir',
];

/** The stem of an Uzbek key, the same whatever script the word was written in. */
export const stemUzbek = suffixStripper(SUFFIXES);
