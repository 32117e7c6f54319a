import { useState } from 'react';
import { NO_SETTINGS, settings } from '../../data/settings-store';
import { useInterface } from '../../i18n/interface-language';
import type { PhraseEntry, QuestionTypeEntry } from '../../model/pack-format';
import { isTechniquePhrase, onlyReceives } from '../../model/tailoring';
import { QUALITIES, type Quality } from '../../model/vocabulary';
import { ChipChoice } from '../../ui/chip-choice';
import { PrintFooter } from '../../ui/print-footer';
import type { ScreenModule } from '../../ui/screen-module';
import { SupportOnly } from '../../ui/support-only';
import { useObservable } from '../../ui/use-observable';
import { PhraseCard } from './phrase-card';

interface PhrasesData {
  types: QuestionTypeEntry[];
  phrases: PhraseEntry[];
  release: number;
}

/** What to say and what to avoid, by type of question. */
export const phrasesScreen: ScreenModule<PhrasesData> = {
  load: async ({ repository }) => ({
    types: await repository.listEntries('question-type'),
    phrases: await repository.listEntries('phrase'),
    release: repository.release,
  }),
  title: (_, t) => t('phrases.title'),
  View({ data: { types, phrases, release } }) {
    const { t } = useInterface();
    const { role } = useObservable(settings, NO_SETTINGS);
    const [quality, setQuality] = useState<Quality>();
    const shown = phrases.filter(
      (phrase) =>
        (!quality || phrase.quality === quality) && !(onlyReceives(role) && isTechniquePhrase(phrase)),
    );
    return (
      <main id="content" className="page">
        <h1>{t('phrases.title')}</h1>
        <SupportOnly />
        <div className="no-print">
          <ChipChoice
            legend={t('phrases.show')}
            name="quality"
            options={[
              [undefined, t('phrases.all')],
              ...QUALITIES.map((it) => [it, t(`quality.${it}`)] as const),
            ]}
            chosen={quality}
            onChoose={setQuality}
          />
        </div>
        {types.map((type) => (
          <TypeSection
            key={type.id}
            type={type}
            phrases={shown.filter((phrase) => phrase.type === type.id)}
          />
        ))}
        <PrintFooter release={release} review={phrases[0]?.review ?? 'draft'} />
      </main>
    );
  },
};

function TypeSection({ type, phrases }: { type: QuestionTypeEntry; phrases: readonly PhraseEntry[] }) {
  const { t } = useInterface();
  if (phrases.length === 0) return null;
  return (
    <section
      aria-labelledby={`type-${type.id}`}
      className={phrases.every(isTechniquePhrase) ? 'technique' : undefined}
    >
      <h2 id={`type-${type.id}`} lang={type.language}>
        {type.name}
      </h2>
      <p lang={type.language}>{type.definition}</p>
      <details className="more">
        <summary>{t('phrases.whenAndRisk')}</summary>
        <p lang={type.language}>{type.when}</p>
        <p lang={type.language}>{type.risk}</p>
      </details>
      {phrases.map((phrase) => (
        <PhraseCard key={phrase.id} phrase={phrase} />
      ))}
    </section>
  );
}
