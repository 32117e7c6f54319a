import { useInterface } from '../i18n/interface-language';
import { HeroWords } from './hero-words';
import { PlaceLink } from './place-link';

/** One tap to what a person needs to whom a child begins to tell; at school, to the page for schools. */
export function ReceiveDisclosure() {
  const { t } = useInterface();
  return (
    <>
      <PlaceLink to="guides/first-disclosure/" className="hero hero-soft not-at-school">
        <HeroWords title={t('home.disclosure')} hint={t('home.disclosureHint')} />
      </PlaceLink>
      <PlaceLink to="guides/disclosure-at-school/" className="hero hero-soft at-school">
        <HeroWords title={t('home.disclosure')} hint={t('home.disclosureHint')} />
      </PlaceLink>
    </>
  );
}
