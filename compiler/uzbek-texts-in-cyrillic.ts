import type { GuideSources, Sourced, Texts } from './guide-sources';
import { toCyrillic } from './uzbek-cyrillic';
import type { UzbekLexicon } from './uzbek-word';

/** The guide with Uzbek in Cyrillic letters beside every Uzbek text, as fresh and as reviewed as that. */
export function addCyrillic(sources: GuideSources, lexicon: UzbekLexicon): GuideSources {
  const convert = (text: string) => toCyrillic(text, lexicon);
  const withTexts = <T>(records: readonly Sourced<T>[]): Sourced<T>[] =>
    records.map(({ value, texts }) => ({ value, texts: withCyrillicTexts(texts, convert) }));
  return {
    ...sources,
    articles: withTexts(sources.articles),
    countries: withTexts(sources.countries),
    checklists: withTexts(sources.checklists),
    prompts: withTexts(sources.prompts),
    phrases: withTexts(sources.phrases),
    glossary: withTexts(sources.glossary).map(({ value, texts }) => ({
      value: {
        ...value,
        terms: value.terms.map((term) => ({ ...term, forms: formsOf(term.forms, convert) })),
      },
      texts,
    })),
  };
}

type Convert = (text: string) => string;

function withCyrillicTexts({ uz, ...others }: Texts, convert: Convert): Texts {
  if (!uz) return others;
  const texts = Object.entries(uz.texts).map(([key, text]) => [key, convert(text)] as const);
  return { ...others, uz, 'uz-Cyrl': { ...uz, texts: Object.fromEntries(texts) } };
}

const formsOf = <F extends { uz: string }>(forms: F, convert: Convert) => ({
  ...forms,
  'uz-Cyrl': convert(forms.uz),
});
