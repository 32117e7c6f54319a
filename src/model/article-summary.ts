import type { ArticleEntry } from './pack-format';
import type { Role } from './vocabulary';

/** What a list shows of an article. */
export type ArticleSummary = Pick<
  ArticleEntry,
  'id' | 'title' | 'summary' | 'topic' | 'conversation' | 'roles' | 'language'
>;

export function summarise(article: ArticleEntry): ArticleSummary {
  const { id, title, summary, topic, conversation, roles, language } = article;
  return { id, title, summary, topic, conversation, roles, language };
}

/** Whether an article is meant for a role; one without roles is meant for everybody. */
export function isForRole({ roles }: Pick<ArticleEntry, 'roles'>, role: Role | undefined): boolean {
  return role === undefined || roles.length === 0 || roles.includes(role);
}
