import type { WrittenLanguage } from '../src/model/languages';
import { findMixedScripts, findWrongUzbekApostrophes } from '../src/model/text-typography';
import { findContact } from './contact-data';
import { codePoint, describeValue } from './describe-value';
import { findNationalLaw, findPhone } from './national-law';
import { describeQuotes, findLooseDash, findWrongQuote } from './typography-rules';

export interface TextPlace {
  language: WrittenLanguage;
  /** Words that are meant to be said to a child. */
  childFacing: boolean;
  /** Set in articles, where neither law nor numbers may stand: numbers of the guide's helplines. */
  helplineNumbers: ReadonlySet<string> | undefined;
}

/** What `guides:new` puts where a text is missing. No text that holds it ever reaches a reader. */
export const TO_BE_WRITTEN = 'TO BE WRITTEN';

type Rule = (text: string, place: TextPlace) => string | undefined;

/** Words of interrogation that a child must never hear from a reader of this guide. */
const CHILD_FORBIDDEN: Partial<Record<WrittenLanguage, RegExp>> = {
  ru: /допрос\p{L}*/iu,
  kk: /жауап\s+ал\p{L}*/iu,
  uz: /so[ʻʼ'‘’`]?roq\p{L}*/iu,
};

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const INVISIBLE = /[\p{C}\u2028\u2029]/u;
const MARKUP = /<\/?[a-z!][^>]{0,20}>?|\*\*|\]\(|`|&(?:[a-z]{2,8}|#\d{1,6});/iu;

const edges: Rule = (text) =>
  text === text.trim()
    ? undefined
    : 'expected no blanks or line breaks at the ends, got some; use >- or quotes';

const bidi: Rule = (text) => {
  const found = BIDI.exec(text.trim());
  return found
    ? `expected no character that turns the direction, got ${codePoint(found[0])}; delete it`
    : undefined;
};

const invisible: Rule = (text) => {
  const found = INVISIBLE.exec(text.trim().replaceAll(new RegExp(BIDI, 'gu'), ''));
  return found
    ? `expected no invisible characters or line breaks, got ${codePoint(found[0])}; delete it`
    : undefined;
};

const composed: Rule = (text) =>
  text === text.normalize('NFC')
    ? undefined
    : 'expected composed letters (Unicode NFC), got a letter with a separate accent; type it again';

const markup: Rule = (text) => {
  const found = MARKUP.exec(text);
  return found
    ? `expected no HTML or Markdown, got ${describeValue(found[0])}; write plain words`
    : undefined;
};

const oneScript: Rule = (text) => {
  const [mixed] = findMixedScripts(text);
  if (!mixed) return undefined;
  const letters = mixed.strangers.map((letter) => `${letter} (${codePoint(letter)})`);
  return `expected letters of one script in a word, got ${describeValue(mixed.word)} with ${letters.join(', ')}; type it again`;
};

const apostrophes: Rule = (text, { language }) => {
  const [word] = language === 'uz' ? findWrongUzbekApostrophes(text) : [];
  return (
    word &&
    `expected ʻ (U+02BB) after o and g, ʼ (U+02BC) elsewhere, got ${describeValue(word)}; type it again`
  );
};

const childWords: Rule = (text, { language, childFacing }) => {
  const found = childFacing ? CHILD_FORBIDDEN[language]?.exec(text) : undefined;
  return found
    ? `expected no word of interrogation to a child, got "${found[0]}"; say it otherwise`
    : undefined;
};

const nationalLaw: Rule = (text, { helplineNumbers }) => {
  const found = helplineNumbers && findNationalLaw(text, helplineNumbers);
  return found && `expected no phone number or national law, got "${found}"; use an emergency or fact block`;
};

/** Where law and numbers may stand, a number is still one of a helpline, never of a person. */
const contacts: Rule = (text, { helplineNumbers }) => {
  const found = findContact(text) ?? (helplineNumbers ? undefined : findPhone(text));
  return found && `expected no address or number of a person, got ${describeValue(found)}; delete it`;
};

const quotes: Rule = (text, { language }) => {
  const found = findWrongQuote(text, language);
  return (
    found &&
    `expected the quotation marks ${describeQuotes(language)}, each with its partner, got ${found} (${codePoint(found)}); type them again`
  );
};

const dashes: Rule = (text, { language }) => {
  const found = findLooseDash(text, language);
  return (
    found &&
    `expected a no-break space (U+00A0) and a long dash between words, got ${describeValue(found)}; type them again`
  );
};

const PLAIN_RULES: Rule[] = [edges, bidi, invisible, composed, markup];
const RULES: Rule[] = [
  ...PLAIN_RULES,
  oneScript,
  apostrophes,
  quotes,
  dashes,
  childWords,
  nationalLaw,
  contacts,
];

/** Everything that is wrong with a text, one message each. */
export function checkText(text: string, place: TextPlace): string[] {
  return applyRules(RULES, text, place);
}

/** For titles of sources, which stay as published: only what could harm the page. */
export function checkQuotedText(text: string): string[] {
  return applyRules(PLAIN_RULES, text, { language: 'en', childFacing: false, helplineNumbers: undefined });
}

function applyRules(rules: Rule[], text: string, place: TextPlace): string[] {
  if (text.trim() === '') return ['expected a text, got an empty one; write it'];
  if (text.includes(TO_BE_WRITTEN))
    return [`expected a text, got "${TO_BE_WRITTEN}": this text is still to be written; write it`];
  return rules.flatMap((rule) => rule(text, place) ?? []);
}
