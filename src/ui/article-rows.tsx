import type { ArticleSummary } from '../model/article-summary';
import { LanguageBadge } from './language-badge';
import { PlaceNavLink } from './place-link';

/** A list of articles, each a row with its title and what to do. */
export function ArticleRows({ articles }: { articles: readonly ArticleSummary[] }) {
  return (
    <ul className="rows">
      {articles.map(({ id, title, summary, conversation, language }) => (
        <li key={id} className={conversation === 'formal' ? 'technique' : undefined}>
          <PlaceNavLink to={`guides/${id}/`} className="row">
            <strong lang={language}>{title}</strong>
            <span lang={language}>{summary}</span>
            <LanguageBadge language={language} />
          </PlaceNavLink>
        </li>
      ))}
    </ul>
  );
}
