import { useInterface } from '../../i18n/interface-language';
import type { PhraseEntry } from '../../model/pack-format';
import { isTechniquePhrase } from '../../model/tailoring';
import { LanguageBadge } from '../../ui/language-badge';

/** One utterance with its reason. What to avoid never stands without what to say instead. */
export function PhraseCard({ phrase }: { phrase: PhraseEntry }) {
  const { language, t } = useInterface();
  const { quality, say, note, why, better, betterNote, ages, lawyerFirst, notFor } = phrase;
  const isAvoided = quality === 'avoid';
  return (
    <div
      id={phrase.id}
      className={`instead phrase-${quality}${isTechniquePhrase(phrase) ? ' technique' : ''}`}
      lang={phrase.language}
    >
      <p className={isAvoided ? 'block-label block-label-avoid' : 'block-label'} lang={language}>
        {t(`quality.${quality}`)}
        {ages && ages !== 'all' && ` · ${t('phrases.fromAge', { age: ages.replace('+', '') })}`}{' '}
        <LanguageBadge language={phrase.language} />
      </p>
      <blockquote className={isAvoided ? 'avoided' : undefined}>{say}</blockquote>
      {note && <p className="quiet">{note}</p>}
      {better && (
        <>
          <p className="block-label" lang={language}>
            {t('block.better')}
          </p>
          <blockquote>{better}</blockquote>
          {betterNote && <p className="quiet">{betterNote}</p>}
        </>
      )}
      <p className="quiet">{why}</p>
      {(lawyerFirst || notFor.includes('CCL')) && (
        <p className="quiet" lang={language}>
          {notFor.includes('CCL') ? t('phrases.notForSuspect') : t('prompt.lawyerFirst')}
        </p>
      )}
    </div>
  );
}
