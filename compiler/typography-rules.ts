import type { WrittenLanguage } from '../src/model/languages';

interface Quotes {
  open: string;
  close: string;
  innerOpen: string;
  innerClose: string;
}

/** Quotation marks of a language; the inner ones stand between the outer ones only. */
const QUOTES: Record<WrittenLanguage, Quotes> = {
  // The inner closing mark is an apostrophe too, so it is not looked at.
  en: { open: '“', close: '”', innerOpen: '‘', innerClose: '' },
  ru: { open: '«', close: '»', innerOpen: '„', innerClose: '“' },
  kk: { open: '«', close: '»', innerOpen: '„', innerClose: '“' },
  uz: { open: '«', close: '»', innerOpen: '“', innerClose: '”' },
};

/** In Uzbek a ‘ after a letter is a wrong apostrophe, which another rule tells. */
const MARKS = /["«»“”„‟‹›]|(?<!\p{L})‘/gu;

/** How the quotation marks of a language are to be written, for a message. */
export function describeQuotes(language: WrittenLanguage): string {
  const { open, close, innerOpen, innerClose } = QUOTES[language];
  return `${open}…${close}, inside them ${innerOpen}…${innerClose || '’'}`;
}

/** The first quotation mark that is not one of the language, or has no partner. */
export function findWrongQuote(text: string, language: WrittenLanguage): string | undefined {
  const { open, close, innerOpen, innerClose } = QUOTES[language];
  const due: string[] = [];
  for (const [mark] of text.matchAll(MARKS)) {
    if (mark === due.at(-1)) due.pop();
    else if (mark === open && due.length === 0) due.push(close);
    else if (mark === innerOpen && due.length === 1) due.push(...innerClose);
    else return mark;
  }
  return due.length > 0 ? open : undefined;
}

/** A dash between words that is short, or that could begin a line for want of a no-break space. */
const LOOSE_DASH = /(?<=\S) [–—-](?= |$)|\u00A0[–-](?= )/u;

/** The word before the first such dash, with the dash. English sets its dashes without this rule. */
export function findLooseDash(text: string, language: WrittenLanguage): string | undefined {
  const found = language === 'en' ? undefined : LOOSE_DASH.exec(text);
  if (!found) return undefined;
  const word =
    text
      .slice(0, found.index)
      .split(/[\s\u00A0]/u)
      .at(-1) ?? '';
  return word + found[0];
}
