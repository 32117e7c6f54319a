import { useInterface } from '../../i18n/interface-language';
import { summarise, type ArticleSummary } from '../../model/article-summary';
import type {
  ArticleEntry,
  CountryEntry,
  ItemEntry,
  PromptEntry,
  SourceEntry,
  TermEntry,
} from '../../model/pack-format';
import { ArticleBlocks } from '../../ui/article-blocks';
import { ArticleRows } from '../../ui/article-rows';
import { ArticlesByTopic } from '../../ui/articles-by-topic';
import { SupportOnly } from '../../ui/support-only';
import type { ScreenModule } from '../../ui/screen-module';
import { useAllAtOnce } from '../../ui/use-all-at-once';
import { useWideScreen } from '../../ui/use-wide-screen';
import { ArticleNotices } from './article-notices';
import { Belongings } from './belongings';
import { PrintFooter } from '../../ui/print-footer';
import { SourceList } from './source-list';
import { sourcesOf } from './sources-of';

/** Sections that fill the screen of a phone. */
const IN_SIGHT = 2;

interface ArticleData {
  article: ArticleEntry;
  sources: SourceEntry[];
  countries: CountryEntry[];
  related: ArticleSummary[];
  all: ArticleSummary[];
  items: ItemEntry[];
  prompts: PromptEntry[];
  terms: TermEntry[];
  release: number;
}

export const articleScreen: ScreenModule<ArticleData> = {
  async load({ repository, id }) {
    const article = await repository.findEntry('article', id);
    if (!article) return undefined;
    const [articles, countries, everySource, items, prompts, terms] = await Promise.all([
      repository.listEntries('article'),
      repository.listEntries('country'),
      repository.listEntries('source'),
      repository.listEntries('item'),
      repository.listEntries('prompt'),
      repository.listEntries('term'),
    ]);
    const needed = sourcesOf(article, countries);
    return {
      article,
      sources: needed.flatMap((source) => everySource.filter((entry) => entry.id === source)),
      countries: namesCountries(article) ? countries : [],
      related: articles.filter((it) => article.related.includes(it.id)).map(summarise),
      all: articles.map(summarise),
      // Named from either side.
      items: items.filter((item) => article.items.includes(item.id) || item.see.includes(id)),
      prompts: prompts.filter((prompt) => article.prompts.includes(prompt.id)),
      terms: terms.filter((term) => article.terms.includes(term.id)),
      release: repository.release,
    };
  },
  title: ({ article }) => article.title,
  View({ data }) {
    const { t } = useInterface();
    const isWide = useWideScreen();
    const isWhole = useAllAtOnce();
    const { article, sources, countries, related, all, release } = data;
    const numberOf = (source: string) => sources.findIndex(({ id }) => id === source) + 1;
    return (
      <div className="beside">
        <nav className="beside-list" aria-label={t('guides.listLabel')}>
          {/* Hidden on a phone, whose first text would wait for it. */}
          {isWide && <ArticlesByTopic articles={all} />}
        </nav>
        <main id="content" className="page reading">
          {article.conversation === 'formal' && <SupportOnly />}
          <article
            lang={article.language}
            className={article.conversation === 'formal' ? 'technique' : undefined}
          >
            <ArticleNotices article={article} />
            <h1>{article.title}</h1>
            {article.sections.slice(0, isWhole ? undefined : IN_SIGHT).map(({ id, heading, blocks }) => (
              <section key={id} id={id} className={`part part-${id}`}>
                <h2>{heading}</h2>
                <ArticleBlocks blocks={blocks} countries={countries} numberOf={numberOf} />
              </section>
            ))}
            {isWhole && <SourceList sources={sources} />}
          </article>
          {isWhole && (
            <>
              <Belongings items={data.items} prompts={data.prompts} terms={data.terms} />
              {related.length > 0 && (
                <section aria-labelledby="related" className="no-print">
                  <h2 id="related">{t('article.related')}</h2>
                  <ArticleRows articles={related} />
                </section>
              )}
              <PrintFooter release={release} review={article.review} />
            </>
          )}
        </main>
      </div>
    );
  },
};

function namesCountries({ sections }: ArticleEntry): boolean {
  return sections.some(({ blocks }) => blocks.some(({ type }) => type === 'emergency' || type === 'fact'));
}
