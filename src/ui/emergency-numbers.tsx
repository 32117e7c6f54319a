import { useInterface } from '../i18n/interface-language';
import type { Language } from '../model/languages';
import type { CountryEntry, Helpline } from '../model/pack-format';
import { LanguageBadge } from './language-badge';
import { SourceDate } from './source-date';

/** Fire is left to the list of contacts: these are the numbers for a person in danger. */
const IN_DANGER: readonly Helpline['purpose'][] = ['emergency', 'ambulance', 'police'];

/**
 * The numbers to call in danger. A prerendered page knows no country and carries every one; the
 * stylesheet shows only the chosen one (`<html data-country>`), before any script has run.
 */
export function EmergencyNumbers({ countries }: { countries: readonly CountryEntry[] }) {
  return (
    <div className="emergency">
      {countries.map((country) => (
        <NumbersOf key={country.id} country={country} />
      ))}
    </div>
  );
}

function NumbersOf({ country }: { country: CountryEntry }) {
  const { language, t } = useInterface();
  const numbers = country.helplines.filter(({ purpose }) => IN_DANGER.includes(purpose));
  return (
    <div
      role="group"
      className="emergency-numbers"
      data-for-country={country.id}
      lang={language}
      aria-label={`${t('emergency.title')}: ${t(`country.${country.id}`)}`}
    >
      <p className="emergency-country">
        {t(`country.${country.id}`)} <LanguageBadge language={country.language} />
      </p>
      <div className="call-buttons">
        {numbers.map((helpline) => (
          <CallButton key={helpline.id} helpline={helpline} language={country.language} />
        ))}
      </div>
      {numbers[0] && <SourceDate {...numbers[0]} />}
    </div>
  );
}

/** A number that a tap calls. */
export function CallButton({ helpline, language }: { helpline: Helpline; language: Language }) {
  const { number, name, purpose } = helpline;
  return (
    <a className={purpose === 'support' ? 'call call-support' : 'call'} href={`tel:${number}`}>
      <b>{number}</b> <span lang={language}>{name}</span>
    </a>
  );
}
