import { useLocation } from 'react-router-dom';
import { changeSettings, NO_SETTINGS, settings } from '../../data/settings-store';
import { useInterface } from '../../i18n/interface-language';
import { LANGUAGES, LANGUAGE_NAMES } from '../../model/languages';
import { LIMITS, LONGEST_LIMIT } from '../../model/interview';
import { THEMES } from '../../model/settings';
import { COUNTRIES, ROLES } from '../../model/vocabulary';
import { ChipChoice } from '../../ui/chip-choice';
import { LanguageLink } from '../../ui/place-link';
import { loadNothing, type ScreenModule } from '../../ui/screen-module';
import { useObservable } from '../../ui/use-observable';

export const settingsScreen: ScreenModule<Record<string, never>> = {
  load: loadNothing,
  title: (_, t) => t('settings.title'),
  View() {
    const { t } = useInterface();
    const chosen = useObservable(settings, NO_SETTINGS);
    return (
      <main id="content" className="page">
        <h1>{t('settings.title')}</h1>
        <LanguageChoice />
        <ChipChoice
          legend={t('settings.country')}
          name="country"
          options={[
            [undefined, t('settings.countryNone')],
            ...COUNTRIES.map((it) => [it, t(`country.${it}`)] as const),
          ]}
          chosen={chosen.country}
          onChoose={(country) => changeSettings({ country })}
        />
        <ChipChoice
          legend={t('settings.role')}
          name="role"
          options={[
            [undefined, t('settings.roleNone')],
            ...ROLES.map((it) => [it, t(`role.${it}`)] as const),
          ]}
          chosen={chosen.role}
          onChoose={(role) => changeSettings({ role })}
        />
        <ChipChoice
          legend={t('settings.theme')}
          name="theme"
          options={[
            [undefined, t('settings.theme.device')],
            ...THEMES.map((it) => [it, t(`settings.theme.${it}`)] as const),
          ]}
          chosen={chosen.theme}
          onChoose={(theme) => changeSettings({ theme })}
        />
        <ChipChoice
          legend={t('settings.limit')}
          name="limit"
          options={LIMITS.map((hours) => [String(hours), t('settings.limit.hours', { hours })] as const)}
          chosen={String(chosen.limit ?? LONGEST_LIMIT)}
          onChoose={(hours) => changeSettings({ limit: LIMITS.find((it) => String(it) === hours) })}
        />
        <p className="quiet">{t('settings.limit.note')}</p>
        <p className="quiet">{t('settings.kept')}</p>
      </main>
    );
  },
};

/** Links, not buttons: they work before any script has run and keep the place. */
function LanguageChoice() {
  const { language, t } = useInterface();
  const { pathname } = useLocation();
  return (
    <nav className="field" aria-labelledby="language">
      <h2 id="language">{t('settings.language')}</h2>
      <div className="chips">
        {LANGUAGES.map((it) => (
          <LanguageLink
            key={it}
            path={pathname}
            language={it}
            onClick={() => changeSettings({ language: it })}
          >
            <span
              className={it === language ? 'chip chip-on' : 'chip'}
              aria-current={it === language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[it]}
            </span>
          </LanguageLink>
        ))}
      </div>
    </nav>
  );
}
