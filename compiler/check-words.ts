import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../src/model/languages';
import type { Finding } from './findings';
import type { GuideSources } from './guide-sources';
import { fileOf, type GuideText } from './guide-texts';
import type { WordToAvoid } from './house-schema';
import type { Problem } from './problem';

interface Form {
  language: WrittenLanguage;
  pattern: RegExp;
  word: WordToAvoid;
}

/** A word in quotation marks is spoken about, not used. */
const QUOTED = /«[^«»]*»|“[^“”]*”/gu;
const LETTER = '[\\p{L}ʻʼ]';

/** Words in use, and where they stand. */
interface Used {
  file: string;
  field: string;
  language: WrittenLanguage;
  text: string;
  exception: string;
}

/** No text uses a form that `words-to-avoid.yaml` lists, and no term of the glossary does. */
export function checkWords(words: WordToAvoid[], sources: GuideSources, texts: GuideText[]): Finding[] {
  const forms = listForms(words);
  const used = [...texts.filter(({ avoided }) => !avoided).map(usedIn), ...usedInTerms(sources)];
  return used.flatMap(({ file, field, language, text, exception }) => {
    const plain = text.replaceAll(QUOTED, '«»');
    return forms.flatMap((form) => {
      const found = form.language === language ? form.pattern.exec(plain) : undefined;
      if (!found) return [];
      const { instead, why } = form.word;
      const message = `expected "${instead[language]}", got "${found[0]}" (${why}); write it otherwise`;
      return [{ exception, problem: { file, field, message } }];
    });
  });
}

function usedIn(text: GuideText): Used {
  const exception = `${text.folder}/${text.language} ${text.key}`;
  return { file: fileOf(text), field: text.key, language: text.language, text: text.text, exception };
}

function usedInTerms({ glossary }: GuideSources): Used[] {
  return glossary.flatMap(({ value }) =>
    value.terms.flatMap(({ id, forms }) =>
      WRITTEN_LANGUAGES.map((language) => ({
        file: 'glossary/glossary.yaml',
        field: `terms.${id}.forms.${language}`,
        language,
        // The first form is the term of the house; the others are there to be searched for.
        text: forms[language].split(';')[0] ?? '',
        exception: `glossary/glossary ${id}.${language}`,
      })),
    ),
  );
}

/** Every term that a word stands for is in the glossary. */
export function checkTermsOfWords(words: WordToAvoid[], { glossary }: GuideSources): Problem[] {
  const terms = new Set(glossary.flatMap(({ value }) => value.terms.map(({ id }) => id)));
  return words.flatMap(({ term }, place) =>
    term === undefined || terms.has(term)
      ? []
      : [
          {
            file: 'words-to-avoid.yaml',
            field: `#${place + 1}.term`,
            message: `expected the id of a term, got "${term}"; correct or delete it`,
          },
        ],
  );
}

function listForms(words: WordToAvoid[]): Form[] {
  return words.flatMap((word) =>
    WRITTEN_LANGUAGES.flatMap((language) =>
      (word.avoid[language] ?? []).map((form) => ({ language, word, pattern: patternOf(form) })),
    ),
  );
}

/** `*` is any ending; a blank is any blank. */
function patternOf(form: string): RegExp {
  const words = form.split(' ').map((word) => escapePattern(word).replaceAll('*', `${LETTER}*`));
  return new RegExp(`(?<!${LETTER})${words.join('[ \\u00A0]')}(?!${LETTER})`, 'iu');
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
}
