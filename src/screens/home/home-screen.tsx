import { continueInterview, finishAndWipe, interviewState, NO_INTERVIEW } from '../../data/open-interview';
import { changeSettings } from '../../data/settings-store';
import { useInterface } from '../../i18n/interface-language';
import { summarise, type ArticleSummary } from '../../model/article-summary';
import { DANGER, momentsOf } from '../../model/situations';
import { COUNTRIES } from '../../model/vocabulary';
import { ArticleRows } from '../../ui/article-rows';
import { HeroWords } from '../../ui/hero-words';
import { OfflineStatus } from '../../ui/offline-status';
import { InterviewLink, PlaceLink } from '../../ui/place-link';
import { ReceiveDisclosure } from '../../ui/receive-disclosure';
import { mustBeAsked, ResumeInterview } from '../../ui/resume-interview';
import type { ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';

interface HomeData {
  danger: ArticleSummary[];
  hard: ArticleSummary[];
}

export const homeScreen: ScreenModule<HomeData> = {
  async load({ repository }) {
    const articles = (await repository.listEntries('article')).map(summarise);
    return { danger: articles.filter(({ id }) => id === DANGER), hard: momentsOf(articles) };
  },
  title: (_, t) => t('home.title'),
  View({ data }) {
    const { t } = useInterface();
    return (
      <main id="content" className="page">
        <OfflineStatus />
        <h1>{t('home.title')}</h1>
        <Resume />
        <ChooseCountry />
        <div className="only-receives">
          <ReceiveDisclosure />
        </div>
        <PlaceLink to="interview/plan/" className="hero hero-prepare">
          <HeroWords title={t('home.prepare')} hint={t('home.prepareHint')} />
        </PlaceLink>
        <div className="not-only-receives">
          <ReceiveDisclosure />
        </div>
        <PlaceLink to="prompts/" className="hero hero-soft">
          <HeroWords title={t('home.prompts')} hint={t('home.promptsHint')} />
        </PlaceLink>
        <h2>{t('home.danger')}</h2>
        <ArticleRows articles={data.danger} />
        <h2>{t('home.hard')}</h2>
        <ArticleRows articles={data.hard} />
        <PlaceLink to="guides/" className="button">
          {t('home.allGuides')}
        </PlaceLink>
        <p className="quiet">{t('app.caution')}</p>
      </main>
    );
  },
};

/** After a crash or a change of hands: whether to go on, and nothing of what it was. */
function Resume() {
  const { t } = useInterface();
  const { phase } = useObservable(interviewState, NO_INTERVIEW);
  if (mustBeAsked(phase))
    return <ResumeInterview phase={phase} onContinue={continueInterview} onFinish={finishAndWipe} />;
  if (phase !== 'open') return null;
  return (
    <InterviewLink to="interview/before/" className="button button-primary">
      {t('resume.back')}
    </InterviewLink>
  );
}

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
