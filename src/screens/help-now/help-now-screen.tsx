import { useInterface } from '../../i18n/interface-language';
import { summarise, type ArticleSummary } from '../../model/article-summary';
import type { ArticleEntry, CountryEntry } from '../../model/pack-format';
import { DANGER, momentsOf } from '../../model/situations';
import { ArticleRows } from '../../ui/article-rows';
import { EmergencyNumbers } from '../../ui/emergency-numbers';
import { LanguageBadge } from '../../ui/language-badge';
import { PlaceLink } from '../../ui/place-link';
import type { ScreenModule } from '../../ui/screen-module';
import { firstWords } from './first-words';

interface HelpNowData {
  danger: Pick<ArticleEntry, 'id' | 'title' | 'language'> & { say: string[] };
  other: ArticleSummary[];
  countries: CountryEntry[];
}

export const helpNowScreen: ScreenModule<HelpNowData> = {
  async load({ repository }) {
    const danger = await repository.findEntry('article', DANGER);
    if (!danger) return undefined;
    const articles = await repository.listEntries('article');
    const { id, title, language } = danger;
    return {
      danger: { id, title, language, say: firstWords(danger) },
      other: momentsOf(articles).map(summarise),
      countries: await repository.listEntries('country'),
    };
  },
  title: (_, t) => t('helpNow.title'),
  View({ data }) {
    const { t } = useInterface();
    const { danger, other, countries } = data;
    return (
      <main id="content" className="page">
        <h1>{t('helpNow.title')}</h1>
        <section className="alert" aria-labelledby="danger">
          <h2 id="danger">{t('helpNow.danger')}</h2>
          <p className="block-label">
            {t('block.say')} <LanguageBadge language={danger.language} />
          </p>
          <blockquote lang={danger.language}>
            {danger.say.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </blockquote>
          <EmergencyNumbers countries={countries} />
          <PlaceLink to={`guides/${danger.id}/`} className="button">
            {t('helpNow.all')}
          </PlaceLink>
        </section>
        <h2>{t('helpNow.other')}</h2>
        <ArticleRows articles={other} />
        <p className="quiet">{t('app.caution')}</p>
      </main>
    );
  },
};
