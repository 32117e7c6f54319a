import { ArrowRight } from 'lucide-react';
import { changeSettings } from '../../data/settings-store';
import { useInterface } from '../../i18n/interface-language';
import { summarise, type ArticleSummary } from '../../model/article-summary';
import { COUNTRIES } from '../../model/vocabulary';
import { ArticleRows } from '../../ui/article-rows';
import { OfflineStatus } from '../../ui/offline-status';
import { PlaceLink } from '../../ui/place-link';
import type { ScreenModule } from '../../ui/screen-module';

interface HomeData {
  danger: ArticleSummary[];
  hard: ArticleSummary[];
}

export const homeScreen: ScreenModule<HomeData> = {
  async load({ repository }) {
    const articles = (await repository.listEntries('article')).map(summarise);
    const about = (topic: string) => articles.filter((article) => article.topic === topic);
    return { danger: about('danger'), hard: about('hard-moments') };
  },
  title: (_, t) => t('home.title'),
  View({ data }) {
    const { t } = useInterface();
    return (
      <main id="content" className="page">
        <OfflineStatus />
        <h1>{t('home.title')}</h1>
        <ChooseCountry />
        <PlaceLink to="guides/" className="hero">
          <strong>{t('home.allGuides')}</strong>
          <ArrowRight aria-hidden />
        </PlaceLink>
        <h2>{t('home.danger')}</h2>
        <ArticleRows articles={data.danger} />
        <h2>{t('home.hard')}</h2>
        <ArticleRows articles={data.hard} />
        <p className="quiet">{t('app.caution')}</p>
      </main>
    );
  },
};

/** Asked once, where it matters most; the stylesheet hides it as soon as a country is chosen. */
function ChooseCountry() {
  const { t } = useInterface();
  return (
    <section className="card choose-country" aria-labelledby="choose-country">
      <h2 id="choose-country">{t('home.country.title')}</h2>
      <div className="chips">
        {COUNTRIES.map((country) => (
          <button key={country} type="button" className="chip" onClick={() => changeSettings({ country })}>
            {t(`country.${country}`)}
          </button>
        ))}
      </div>
      <p className="quiet">{t('home.country.note')}</p>
    </section>
  );
}
