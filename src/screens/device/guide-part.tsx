import { useId, useState } from 'react';
import { guideState, NO_GUIDE, projectEntries, updateGuide, type GuideState } from '../../data/guide';
import { changeSettings, NO_SETTINGS, settings } from '../../data/settings-store';
import { formatNumber } from '../../i18n/formats';
import { useInterface } from '../../i18n/interface-language';
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../../model/languages';
import { CheckButton } from '../../ui/check-button';
import { useObservable } from '../../ui/use-observable';

/** The guide on this device: release, languages, and the state of the quick lookup. */
export function GuidePart() {
  const { t } = useInterface();
  const guide = useObservable(guideState, NO_GUIDE);
  // Being without a connection is no problem for a guide that is here.
  const problem = guide.problem === 'no-connection' ? undefined : guide.problem;
  return (
    <section className="card">
      <h2>{t('device.guide')}</h2>
      {guide.release !== undefined && <p>{t('device.release', { release: guide.release })}</p>}
      {problem && guide.release !== undefined && <p className="notice">{t(`offline.reason.${problem}`)}</p>}
      <LanguagesKept kept={guide.kept} />
      <Database state={guide.database} />
    </section>
  );
}

function LanguagesKept({ kept }: { kept: GuideState['kept'] }) {
  const { language: reading, t } = useInterface();
  const { kept: wanted = LANGUAGES } = useObservable(settings, NO_SETTINGS);
  const id = useId();
  const toggle = (language: Language) => {
    const next = wanted.includes(language) ? wanted.filter((it) => it !== language) : [...wanted, language];
    changeSettings({ kept: next });
    void updateGuide(reading);
  };
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <h3 id={id}>{t('device.languages')}</h3>
      {LANGUAGES.map((language) => (
        <CheckButton
          key={language}
          checked={language === reading || wanted.includes(language)}
          disabled={language === reading}
          onToggle={() => toggle(language)}
        >
          <span lang={language}>{LANGUAGE_NAMES[language]}</span>{' '}
          <LanguageSize size={kept[language]} wanted={language === reading || wanted.includes(language)} />
        </CheckButton>
      ))}
    </div>
  );
}

function LanguageSize({ size, wanted }: { size: number | undefined; wanted: boolean }) {
  const { language, t } = useInterface();
  const missing = wanted ? t('device.languageMissing') : t('device.languageNotWanted');
  const text =
    size === undefined ? missing : t('device.languageKept', { size: formatNumber(language, size / 1024) });
  return <span className="quiet">{text}</span>;
}

function Database({ state }: { state: GuideState['database'] }) {
  const { t } = useInterface();
  const [repaired, setRepaired] = useState(false);
  const repair = () => void projectEntries().then(() => setRepaired(guideState.get().database === 'ready'));
  return (
    <>
      <p className="quiet" data-database={state}>
        {t('device.database')}: {t(`device.database.${state}`)}
      </p>
      {state === 'refused' && (
        <button type="button" className="button" onClick={repair}>
          {t('device.repair')}
        </button>
      )}
      {repaired && <p role="status">{t('device.repaired')}</p>}
    </>
  );
}
