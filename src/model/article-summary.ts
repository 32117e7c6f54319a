import type { ArticleEntry } from './pack-format';
import type { Role } from './vocabulary';

/** What a list shows of an article. */
export type ArticleSummary = Pick<ArticleEntry, 'id' | 'title' | 'summary' | 'topic' | 'roles' | 'language'>;

export function summarise({ id, title, summary, topic, roles, language }: ArticleEntry): ArticleSummary {
  return { id, title, summary, topic, roles, language };
}

/** Whether an article is meant for a role; one without roles is meant for everybody. */
export function isForRole({ roles }: Pick<ArticleEntry, 'roles'>, role: Role | undefined): boolean {
  return role === undefined || roles.length === 0 || roles.includes(role);
}
