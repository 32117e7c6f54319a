import type { WrittenLanguage } from '../src/model/languages';

const NAME = '\\p{Lu}[\\p{Ll}ʻʼ’]+(?:-\\p{Lu}[\\p{Ll}ʻʼ’]+)?';
const NOT_INSIDE = '(?<![\\p{L}ʻʼ’])';
const END = '(?![\\p{L}ʻʼ’])';
const BLANK = '[ \\u00A0]';

/** A letter of either size, so that a title may begin a sentence. */
const title = (words: string) =>
  `${NOT_INSIDE}(?:${words.replaceAll(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})`;

/** "B. Karimov": nobody but a real person is written so. */
const INITIALS = `${NOT_INSIDE}(?:\\p{Lu}\\.${BLANK}?){1,2}(${NAME})`;

const SLAVIC_PATRONYMIC = '\\p{Lu}\\p{Ll}+(?:(?:ович|евич|ьич)\\p{Ll}{0,3}|(?:овн|евн|ичн)\\p{Ll}{1,2})';

/**
 * Signs of a person, not just of a capital letter: initials, a patronymic, a title or a word of kinship.
 * The groups hold the name.
 */
const SIGNS: Record<WrittenLanguage, string[]> = {
  en: [
    `${title('mr|mrs|ms|dr|prof')}\\.?${BLANK}(${NAME})`,
    `${title('miss|professor|judge|officer|inspector|detective|captain|lieutenant|uncle|aunt')}${BLANK}(${NAME})`,
  ],
  ru: [
    `${NOT_INSIDE}(${NAME})${BLANK}(${SLAVIC_PATRONYMIC})${END}`,
    `${title('г-н\\p{L}*|г-ж\\p{L}|господин\\p{L}*|госпож\\p{L}|доктор\\p{L}*|судь\\p{L}|следовател\\p{L}+|инспектор\\p{L}*|капитан\\p{L}*|майор\\p{L}*|лейтенант\\p{L}*|прокурор\\p{L}*|тёт\\p{L}|дяд\\p{L}')}${BLANK}(${NAME})`,
  ],
  kk: [
    `${NOT_INSIDE}(${NAME})${BLANK}(${SLAVIC_PATRONYMIC}|${NAME}(?<=ұлы|қызы))${END}`,
    `${NOT_INSIDE}(?!(?:Бұл|Сол|Осы|Мына|Бір|Әр)${BLANK})(${NAME})${BLANK}(?:мырза|ханым|апай|ағай|тәте)${END}`,
    `${title('мырза|ханым|судья|тергеуші|инспектор|капитан|майор|прокурор')}${BLANK}(${NAME})`,
  ],
  uz: [
    `${NOT_INSIDE}(${NAME})${BLANK}(\\p{Lu}[\\p{Ll}ʻʼ]+(?:ovich|evich|ovna|evna))${END}`,
    `${NOT_INSIDE}(${NAME})${BLANK}(${NAME})${BLANK}(?:oʻgʻli|qizi)${END}`,
    `${NOT_INSIDE}(?!(?:Bu|Shu|Oʻsha|Bir|Har)${BLANK})(${NAME})${BLANK}(?:opa|aka|xonim|domla|janoblari)${END}`,
    `${title('janob|xonim|sudya|tergovchi|inspektor|kapitan|mayor|prokuror')}${BLANK}(${NAME})`,
  ],
};

/** Names of people in a text, without initials and titles. */
export function findPersonalNames(text: string, language: WrittenLanguage): string[] {
  return [INITIALS, ...SIGNS[language]].flatMap((sign) =>
    [...text.matchAll(new RegExp(sign, 'gu'))].map(([, ...names]) => names.join(' ')),
  );
}
