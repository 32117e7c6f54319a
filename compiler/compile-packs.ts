import { LANGUAGES, type Language } from '../src/model/languages';
import { PACK_FORMAT, type Pack } from '../src/model/pack-format';
import { AGE_BANDS, COUNTRIES, PHASES, TOPICS } from '../src/model/vocabulary';
import { canonicalJson } from './canonical-json';
import { compileArticle } from './compile-article';
import { compileChecklist, compileCoreSets } from './compile-checklist';
import { compileCountry } from './compile-country';
import { compileSearchWords } from './compile-search-words';
import { compileSources } from './compile-sources';
import { compileGlossary, compilePhrases, compilePrompts } from './compile-wording';
import type { GuideSources, Sourced } from './guide-sources';
import type { ArticleFile } from './source-schema';

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

/** Entries stand kind by kind, in the order of the union `Entry`. */
function compilePack(sources: GuideSources, release: number, language: Language): Pack {
  const articles = [...sources.articles]
    .sort(byTopicAndId)
    .map((article) => compileArticle(article, language));
  const items = inOrder(sources.checklists, PHASES).flatMap((list) => compileChecklist(list, language));
  const coreSets = sources.coreSets ? [compileCoreSets(sources.coreSets)] : [];
  const prompts = inOrder(sources.prompts, AGE_BANDS).map((band) => compilePrompts(band, language));
  const phrases = sources.phrases.map((list) => compilePhrases(list, language));
  const countries = inOrder(sources.countries, COUNTRIES).map((country) => compileCountry(country, language));
  const entries = [
    ...articles,
    ...items,
    ...coreSets,
    ...prompts.map(({ band }) => band),
    ...prompts.flatMap((it) => it.prompts),
    ...phrases.flatMap(({ types }) => types),
    ...phrases.flatMap((it) => it.phrases),
    ...sources.glossary.flatMap((list) => compileGlossary(list, language)),
    ...countries,
  ];
  const words = compileSearchWords(sources.searchWords, language);
  const used = compileSources(sources.sources, entries);
  return { format: PACK_FORMAT, release, language, entries: [...entries, ...used, words] };
}

/** By the place of their id in a list of the vocabulary. */
function inOrder<T extends { id: string }>(
  list: readonly Sourced<T>[],
  ids: readonly string[],
): Sourced<T>[] {
  return [...list].sort((a, b) => ids.indexOf(a.value.id) - ids.indexOf(b.value.id));
}

function byTopicAndId({ value: a }: Sourced<ArticleFile>, { value: b }: Sourced<ArticleFile>): number {
  return TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) || (a.id < b.id ? -1 : 1);
}
