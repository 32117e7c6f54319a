import { WRITTEN_LANGUAGES, SOURCE_LANGUAGE, type WrittenLanguage } from '../src/model/languages';
import { articleItems } from './article-items';
import type { GuideSources, Sourced, Texts } from './guide-sources';
import type { ArticleFile } from './source-schema';
import type { PhrasesFile } from './wording-schema';

/** One text of the guide in one language. */
export interface GuideText {
  /** Path of its folder below `guides/`: `articles/silence`. */
  folder: string;
  key: string;
  language: WrittenLanguage;
  text: string;
  /** What it was translated from; a polite form has the English text of the familiar one. */
  english: string;
  /** Quoted as something not to say. */
  avoided: boolean;
}

/** Path of the file that a text stands in. */
export function fileOf({ folder, language }: Pick<GuideText, 'folder' | 'language'>): string {
  return `${folder}/${language}.yaml`;
}

/** The key without the ending that tells the polite form from the familiar one. */
export function baseKey(key: string): string {
  return key.replace(/\.polite$/, '');
}

/** The folders of a guide with their texts, by path. */
export function listFolders(sources: GuideSources): { folder: string; texts: Texts; avoided: Set<string> }[] {
  const named = (parent: string, records: Sourced<{ id: string }>[]) =>
    records.map(({ value, texts }) => ({
      folder: `${parent}/${value.id.toLowerCase()}`,
      texts,
      avoided: new Set<string>(),
    }));
  return [
    ...sources.articles.map(({ value, texts }) => ({
      folder: `articles/${value.id}`,
      texts,
      avoided: avoidedInArticle(value),
    })),
    ...named('countries', sources.countries),
    ...named('checklists', sources.checklists),
    ...named('prompts', sources.prompts),
    ...sources.phrases.map(({ value, texts }) => ({
      folder: 'phrases',
      texts,
      avoided: avoidedPhrases(value),
    })),
    ...sources.glossary.map(({ texts }) => ({ folder: 'glossary', texts, avoided: new Set<string>() })),
  ];
}

/** Every text of a guide. */
export function listTexts(sources: GuideSources): GuideText[] {
  return listFolders(sources).flatMap(({ folder, texts, avoided }) =>
    WRITTEN_LANGUAGES.flatMap((language) =>
      Object.entries(texts[language]?.texts ?? {}).map(([key, text]) => ({
        folder,
        key,
        language,
        text,
        english: texts[SOURCE_LANGUAGE]?.texts[baseKey(key)] ?? '',
        avoided: avoided.has(key),
      })),
    ),
  );
}

function avoidedInArticle(article: ArticleFile): Set<string> {
  const quoted = [...articleItems(article)].filter(({ block }) => block.type === 'instead');
  return new Set(quoted.map(({ key }) => `${key}.avoid`));
}

function avoidedPhrases({ phrases }: PhrasesFile): Set<string> {
  return new Set(phrases.filter(({ quality }) => quality === 'avoid').map(({ id }) => id));
}
