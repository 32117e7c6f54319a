import { useInterface } from '../../i18n/interface-language';
import type { Language } from '../../model/languages';
import type { CountryEntry, Helpline } from '../../model/pack-format';
import { CallButton } from '../../ui/emergency-numbers';
import { LanguageBadge } from '../../ui/language-badge';
import type { ScreenModule } from '../../ui/screen-module';
import { SourceDate } from '../../ui/source-date';

interface ContactsData {
  countries: CountryEntry[];
}

export const contactsScreen: ScreenModule<ContactsData> = {
  load: async ({ repository }) => ({ countries: await repository.listEntries('country') }),
  title: (_, t) => t('contacts.title'),
  View({ data: { countries } }) {
    const { t } = useInterface();
    return (
      <main id="content" className="page">
        <h1>{t('contacts.title')}</h1>
        <p className="quiet country-hint">{t('emergency.choose')}</p>
        {countries.map((country) => (
          <ContactsOf key={country.id} country={country} />
        ))}
        <p className="quiet">{t('app.caution')}</p>
      </main>
    );
  },
};

function ContactsOf({ country }: { country: CountryEntry }) {
  const { t } = useInterface();
  const { id, helplines, facts, language } = country;
  const support = helplines.filter(({ purpose }) => purpose === 'support');
  return (
    <section data-for-country={id} aria-labelledby={`country-${id}`}>
      <h2 id={`country-${id}`}>
        {t(`country.${id}`)} <LanguageBadge language={language} />
      </h2>
      <h3>{t('contacts.emergency')}</h3>
      <Numbers helplines={helplines.filter(({ purpose }) => purpose !== 'support')} language={language} />
      {support.length > 0 && <h3>{t('contacts.support')}</h3>}
      <Numbers helplines={support} language={language} />
      {support.length > 0 && <p>{t('contacts.ifNoAnswer')}</p>}
      <h3>{t('contacts.law')}</h3>
      <ul className="facts" lang={language}>
        {facts.map((fact) => (
          <li key={fact.id} className="fact">
            <p>{fact.text}</p>
            <SourceDate {...fact} />
          </li>
        ))}
      </ul>
      <p className="quiet">{t('contacts.status.verified')}</p>
    </section>
  );
}

/** Numbers that rest on the same fact share its date. */
function Numbers({ helplines, language }: { helplines: readonly Helpline[]; language: Language }) {
  const facts = [...new Set(helplines.map(({ fact }) => fact))];
  return facts.map((fact) => (
    <NumbersOfFact key={fact} helplines={helplines.filter((it) => it.fact === fact)} language={language} />
  ));
}

function NumbersOfFact({ helplines, language }: { helplines: readonly Helpline[]; language: Language }) {
  return (
    <div className="numbers">
      <ul>
        {helplines.map((helpline) => (
          <li key={helpline.id}>
            <CallButton helpline={helpline} language={language} />
            <p lang={language}>{helpline.hours}</p>
          </li>
        ))}
      </ul>
      {helplines[0] && <SourceDate {...helplines[0]} />}
    </div>
  );
}
