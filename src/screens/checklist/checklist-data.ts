import { summarise, type ArticleSummary } from '../../model/article-summary';
import type { GuideRepository } from '../../model/guide-repository';
import type {
  BandEntry,
  CoreSetsEntry,
  CountryEntry,
  ItemEntry,
  PromptEntry,
  SourceEntry,
} from '../../model/pack-format';
import type { Phase } from '../../model/vocabulary';

/** What one of the three lists reads from the guide; prompts and bands only while the interview runs. */
export interface ChecklistData {
  phase: Phase;
  items: ItemEntry[];
  sets: CoreSetsEntry;
  countries: CountryEntry[];
  sources: SourceEntry[];
  /** Articles with the ids of the items that lead to them. */
  articles: { summary: ArticleSummary; items: string[] }[];
  prompts: PromptEntry[];
  bands: BandEntry[];
  release: number;
}

export async function loadChecklist(
  repository: GuideRepository,
  phase: Phase,
): Promise<ChecklistData | undefined> {
  const sets = await repository.findEntry('core-sets', 'core-sets');
  if (!sets) return undefined;
  const [all, countries, everySource, articles, prompts, bands] = await Promise.all([
    repository.listEntries('item'),
    repository.listEntries('country'),
    repository.listEntries('source'),
    repository.listEntries('article'),
    phase === 'during' ? repository.listEntries('prompt') : [],
    phase === 'during' ? repository.listEntries('band') : [],
  ]);
  const items = all.filter((item) => item.phase === phase);
  const used = new Set(items.flatMap(({ sources }) => sources));
  const links = articles.map((article) => ({
    summary: summarise(article),
    items: items
      .filter(({ id, see }) => article.items.includes(id) || see.includes(article.id))
      .map(({ id }) => id),
  }));
  return {
    phase,
    items,
    sets,
    countries,
    sources: everySource.filter(({ id }) => used.has(id)),
    articles: links.filter((link) => link.items.length > 0),
    prompts,
    bands,
    release: repository.release,
  };
}
