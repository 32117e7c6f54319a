import { Link } from 'react-router-dom';
import { useInterface } from '../../i18n/interface-language';
import { LANGUAGE_NAMES } from '../../model/languages';
import { articlePath } from '../../model/paths';
import type { ArticleEntry } from '../../model/pack-format';

/** Quiet lines above the title: kind of conversation, review, and what to know about the translation. */
export function ArticleNotices({ article }: { article: ArticleEntry }) {
  const { language, t } = useInterface();
  return (
    <div className="notices" lang={language}>
      <p className={`quiet conversation-${article.conversation}`}>
        {t(`conversation.${article.conversation}`)} · {t(`review.${article.review}`)}
      </p>
      {article.language !== language && (
        <p className="notice">{t('article.otherLanguage', { language: LANGUAGE_NAMES[article.language] })}</p>
      )}
      {article.stale && (
        <p className="notice">
          {t('article.stale')} <Link to={articlePath('en', article.id)}>{t('article.staleLink')}</Link>
        </p>
      )}
    </div>
  );
}
