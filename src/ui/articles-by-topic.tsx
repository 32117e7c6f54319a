import { useInterface } from '../i18n/interface-language';
import type { ArticleSummary } from '../model/article-summary';
import { TOPICS } from '../model/vocabulary';
import { ArticleRows } from './article-rows';

/** Articles under the heading of their topic, in the order of topics. */
export function ArticlesByTopic({ articles }: { articles: readonly ArticleSummary[] }) {
  const { t } = useInterface();
  const groups = TOPICS.map((topic) => ({ topic, articles: articles.filter((it) => it.topic === topic) }));
  return groups
    .filter((group) => group.articles.length > 0)
    .map((group) => (
      <section key={group.topic} aria-labelledby={`topic-${group.topic}`}>
        <h2 id={`topic-${group.topic}`}>{t(`topic.${group.topic}`)}</h2>
        <ArticleRows articles={group.articles} />
      </section>
    ));
}
