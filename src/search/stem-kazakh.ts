import { suffixStripper } from './strip-suffixes';

/** Suffixes as keys: а and ә are a, ы і й и are i, у ұ ү are u, қ is k, ғ is g, ң is n. Doubled letters stand once. */
const SUFFIXES = [
  // plural
  '[ldt][ae]r',
  // possession and person
  'i?miz',
  'i?niz(?:d[ae]r)?',
  'im',
  'in',
  'si',
  's?in[ae]n?',
  'siz(?:d[ae]r)?',
  // case
  '[ndt]in',
  '[gk][ae]',
  'n[ae]',
  '[ndt]i',
  'n?d[ae](?:gi)?',
  '[ndt][ae]n',
  'inan|inen|inda|inde',
  '[mbp]en(?:en)?',
  // likeness and belonging
  '[ldt]ik',
  'siz',
  '[ldt]i',
  'd[ae]i',
  // verbs: time, person, wish, purpose; the negation ма, ме stays
  'ip',
  'i?p',
  '[ae]?i?di',
  '[ae]?i?min|[ae]?i?siz|[ae]?sin',
  '[gk][ae]n(?:i|da|de|nan|nen)?',
  '[ae]tin|itin',
  '[gk]i(?:si|m|n)',
  'm[ae]kshi',
  's[ae]',
  '[ae]r|i?r',
  '[ae]i',
  // сұрай-: the vowel belongs to the stem
  { after: '[ae]', suffix: 'i' },
  // written as it is spoken: жылайд for жылайды
  '[ae]id',
  'uda|ude|udi|uge|uga|umen|udin|ui',
  'u',
  // a verb out of a noun: допростау, мазақтап
  '[ldt][ae](?:u|u[gk][ae]|udi|p|ip|di|idi|[gk][ae]n|s[ae]|m[ae])',
  'inda|inde',
  'ndar|nder',
  'iniz',
];

/** The stem of a Kazakh key, the same whatever script the word was written in. */
export const stemKazakh = suffixStripper(SUFFIXES);
