import { useEffect } from 'react';
import { tellScreen } from '../../data/listening';
import { NO_SETTINGS, settings } from '../../data/settings-store';
import { NO_SPEECH, speechChoice } from '../../data/speech-choice';
import { useInterface } from '../../i18n/interface-language';
import { bandLabel } from '../../model/band-label';
import { hasBothForms } from '../../model/address';
import { summarise, type ArticleSummary } from '../../model/article-summary';
import type { BandEntry, PromptEntry, Statement } from '../../model/pack-format';
import { isTechnique, onlyReceives } from '../../model/tailoring';
import { AGE_BANDS, PROMPT_STAGES, type AgeBand } from '../../model/vocabulary';
import { ArticleRows } from '../../ui/article-rows';
import { BandTiming } from '../../ui/band-timing';
import { PlaceNavLink } from '../../ui/place-link';
import { PrintFooter } from '../../ui/print-footer';
import { PromptList } from '../../ui/prompt-list';
import type { ScreenModule } from '../../ui/screen-module';
import { SupportOnly } from '../../ui/support-only';
import { useObservable } from '../../ui/use-observable';
import { PromptOptions } from './prompt-options';
import { shownPrompts } from './shown-prompts';
import { useSecondPrompts } from './use-second-prompts';

interface BandData {
  band: BandEntry;
  prompts: PromptEntry[];
  articles: ArticleSummary[];
  release: number;
}

/** Words to say to a child of one age, by stage, with what to expect of the age. */
export const bandScreen: ScreenModule<BandData> = {
  async load({ repository, id }) {
    const band = await repository.findEntry('band', id);
    if (!band) return undefined;
    const prompts = (await repository.listEntries('prompt')).filter((it) => it.band === band.id);
    const articles = (await repository.listEntries('article')).filter((article) =>
      prompts.some((prompt) => article.prompts.includes(prompt.id)),
    );
    return { band, prompts, articles: articles.map(summarise), release: repository.release };
  },
  title: ({ band }, t) => `${t('prompts.title')}: ${t('plan.years', { band: bandLabel(band.id) })}`,
  View({ data: { band, prompts, articles, release } }) {
    const { t } = useInterface();
    const { role } = useObservable(settings, NO_SETTINGS);
    const { second, address } = useObservable(speechChoice, NO_SPEECH);
    const others = useSecondPrompts(second);
    const stretch = band.stretch[1];
    useEffect(() => tellScreen({ stretch, whole: false }), [stretch]);
    const language = prompts[0]?.language ?? band.language;
    const stages = PROMPT_STAGES.filter((stage) => !(onlyReceives(role) && isTechnique(stage)));
    const inOrder = stages.flatMap((stage) => prompts.filter((prompt) => prompt.stage === stage));
    const sequence = shownPrompts(inOrder, others, address);
    return (
      <main id="content" className="page">
        <h1>{t('plan.years', { band: bandLabel(band.id) })}</h1>
        <Bands />
        <SupportOnly />
        <PromptOptions band={band.id} hasForms={hasBothForms(language, band.id)} language={language} />
        <p className="quiet technique">{t('conversation.formal')}</p>
        {stages.map((stage) => {
          const ofStage = sequence.filter(({ prompt }) => prompt.stage === stage);
          if (ofStage.length === 0) return null;
          return (
            <section
              key={stage}
              aria-labelledby={`stage-${stage}`}
              className={isTechnique(stage) ? 'technique' : undefined}
            >
              <h2 id={`stage-${stage}`}>{t(`promptStage.${stage}`)}</h2>
              <PromptList prompts={ofStage} sequence={sequence} />
            </section>
          );
        })}
        <AboutAge band={band} />
        {articles.length > 0 && (
          <section aria-labelledby="articles" className="no-print">
            <h2 id="articles">{t('article.related')}</h2>
            <ArticleRows articles={articles} />
          </section>
        )}
        <PrintFooter release={release} review={band.review} />
      </main>
    );
  },
};

function Bands() {
  const { t } = useInterface();
  return (
    <nav className="tabs no-print" aria-label={t('plan.age')}>
      {AGE_BANDS.map((band: AgeBand) => (
        <PlaceNavLink key={band} to={`prompts/${band}/`} className="tab">
          {bandLabel(band)}
        </PlaceNavLink>
      ))}
    </nav>
  );
}

function AboutAge({ band }: { band: BandEntry }) {
  const { language, t } = useInterface();
  return (
    <div lang={band.language} className="about-age">
      <Notes id="abilities" heading={t('band.abilities')} notes={band.abilities} />
      <Notes id="reactions" heading={t('band.reactions')} notes={band.reactions} />
      <section aria-labelledby="timing">
        <h2 id="timing" lang={language}>
          {t('band.howLong')}
        </h2>
        <div lang={language}>
          <BandTiming band={band} />
        </div>
        <p>{band.rules}</p>
        <p>{band.practice}</p>
      </section>
      <Notes id="avoid" heading={t('band.avoid')} notes={band.avoid} />
    </div>
  );
}

function Notes({ id, heading, notes }: { id: string; heading: string; notes: readonly Statement[] }) {
  const { language } = useInterface();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} lang={language}>
        {heading}
      </h2>
      <div className={`list list-${id === 'avoid' ? 'avoid' : 'points'}`}>
        <ul>
          {notes.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
