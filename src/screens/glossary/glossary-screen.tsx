import { NO_SETTINGS, settings } from '../../data/settings-store';
import { compareWords } from '../../i18n/formats';
import { useInterface } from '../../i18n/interface-language';
import { summarise, type ArticleSummary } from '../../model/article-summary';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../model/languages';
import type { TermEntry } from '../../model/pack-format';
import { LanguageBadge } from '../../ui/language-badge';
import { PlaceLink } from '../../ui/place-link';
import { PrintFooter } from '../../ui/print-footer';
import type { ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';

interface GlossaryData {
  terms: TermEntry[];
  articles: { summary: ArticleSummary; terms: string[] }[];
  release: number;
}

/** Terms in the alphabet of the reader, each in every language. */
export const glossaryScreen: ScreenModule<GlossaryData> = {
  async load({ repository }) {
    const articles = await repository.listEntries('article');
    return {
      terms: await repository.listEntries('term'),
      articles: articles
        .filter(({ terms }) => terms.length > 0)
        .map((article) => ({ summary: summarise(article), terms: article.terms })),
      release: repository.release,
    };
  },
  title: (_, t) => t('glossary.title'),
  View({ data: { terms, articles, release } }) {
    const { language, t } = useInterface();
    const sorted = [...terms].sort((a, b) => compareWords(language, a.forms[language], b.forms[language]));
    return (
      <main id="content" className="page">
        <h1>{t('glossary.title')}</h1>
        <p>{t('glossary.intro')}</p>
        <dl className="terms">
          {sorted.map((term) => (
            <Term
              key={term.id}
              term={term}
              articles={articles.filter((it) => it.terms.includes(term.id)).map((it) => it.summary)}
            />
          ))}
        </dl>
        <PrintFooter release={release} review={terms[0]?.review ?? 'draft'} />
      </main>
    );
  },
};

function Term({ term, articles }: { term: TermEntry; articles: readonly ArticleSummary[] }) {
  const { language, t } = useInterface();
  return (
    <div className="term" id={term.id}>
      <dt lang={language}>
        <FormIn term={term} language={language} />
      </dt>
      <dd lang={term.language}>
        {term.definition} <LanguageBadge language={term.language} />
      </dd>
      {LANGUAGES.filter((it) => it !== language).map((it) => (
        <dd key={it} className="quiet">
          {LANGUAGE_NAMES[it]}:{' '}
          <span lang={it}>
            <FormIn term={term} language={it} />
          </span>
        </dd>
      ))}
      {articles.length > 0 && (
        <dd className="no-print">
          {t('item.read')}{' '}
          {articles.map(({ id, title, language: own }) => (
            <PlaceLink key={id} to={`guides/${id}/`}>
              <span lang={own}>{title}</span>
            </PlaceLink>
          ))}
        </dd>
      )}
    </div>
  );
}

/** Russian as the chosen country says it, where that differs. */
function FormIn({ term, language }: { term: TermEntry; language: Language }) {
  const { t } = useInterface();
  const { country } = useObservable(settings, NO_SETTINGS);
  const own = language === 'ru' && country ? term.russian[country] : undefined;
  return (
    <>
      {own ?? term.forms[language]}
      {term.uncertain.includes(language) && <small className="uncertain"> ({t('glossary.uncertain')})</small>}
    </>
  );
}
