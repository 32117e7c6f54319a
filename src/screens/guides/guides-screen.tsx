import { useState } from 'react';
import { NO_SETTINGS, settings } from '../../data/settings-store';
import { useInterface } from '../../i18n/interface-language';
import { isForRole, summarise, type ArticleSummary } from '../../model/article-summary';
import type { Role } from '../../model/vocabulary';
import { ArticlesByTopic } from '../../ui/articles-by-topic';
import type { ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';

interface GuidesData {
  articles: ArticleSummary[];
}

export const guidesScreen: ScreenModule<GuidesData> = {
  load: async ({ repository }) => ({ articles: (await repository.listEntries('article')).map(summarise) }),
  title: (_, t) => t('guides.title'),
  View({ data: { articles } }) {
    const { t } = useInterface();
    const { role } = useObservable(settings, NO_SETTINGS);
    const [everything, setEverything] = useState(false);
    const shown = everything ? articles : articles.filter((article) => isForRole(article, role));
    return (
      <main id="content" className="page">
        <h1>{t('guides.title')}</h1>
        {role && <RoleFilter role={role} everything={everything} onChange={setEverything} />}
        {shown.length === 0 ? (
          <p className="card">{t('guides.empty')}</p>
        ) : (
          <ArticlesByTopic articles={shown} />
        )}
      </main>
    );
  },
};

function RoleFilter(props: { role: Role; everything: boolean; onChange: (everything: boolean) => void }) {
  const { role, everything, onChange } = props;
  const { t } = useInterface();
  return (
    <div className="filter">
      <p className="quiet">
        {everything ? t('guides.listLabel') : t('guides.forRole', { role: t(`role.${role}`) })}
      </p>
      <button type="button" className="chip" onClick={() => onChange(!everything)}>
        {everything ? t('guides.showRole') : t('guides.showAll')}
      </button>
    </div>
  );
}
