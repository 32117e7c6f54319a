import { LANGUAGES, type Language } from '../src/model/languages';
import { PACK_FORMAT, type Pack } from '../src/model/pack-format';
import { COUNTRIES, TOPICS } from '../src/model/vocabulary';
import { canonicalJson } from './canonical-json';
import { compileArticle } from './compile-article';
import { compileCountry } from './compile-country';
import { compileSources } from './compile-sources';
import type { ArticleSources, GuideSources } from './guide-sources';

export type Packs = Record<Language, Pack>;

/** Turns checked sources into one pack per language. Pure: equal sources give equal packs. */
export function compilePacks(sources: GuideSources, release: number): Packs {
  const packs = LANGUAGES.map((language) => [language, compilePack(sources, release, language)] as const);
  return Object.fromEntries(packs) as Packs;
}

/** The bytes of a pack as they are signed and sent. */
export function serialisePack(pack: Pack): string {
  return canonicalJson(pack);
}

function compilePack(sources: GuideSources, release: number, language: Language): Pack {
  const articles = [...sources.articles]
    .sort(byTopicAndId)
    .map((article) => compileArticle(article, language));
  const countries = [...sources.countries]
    .sort((a, b) => COUNTRIES.indexOf(a.country.id) - COUNTRIES.indexOf(b.country.id))
    .map((country) => compileCountry(country, language));
  const used = compileSources(sources.sources, articles, countries);
  return { format: PACK_FORMAT, release, language, entries: [...articles, ...countries, ...used] };
}

function byTopicAndId({ article: a }: ArticleSources, { article: b }: ArticleSources): number {
  return TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) || (a.id < b.id ? -1 : 1);
}
