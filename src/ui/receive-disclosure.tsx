import { ArrowRight } from 'lucide-react';
import { useInterface } from '../i18n/interface-language';
import { PlaceLink } from './place-link';

/** One tap to what a person needs to whom a child begins to tell; at school, to the page for schools. */
export function ReceiveDisclosure() {
  const { t } = useInterface();
  return (
    <>
      <PlaceLink to="guides/first-disclosure/" className="hero hero-soft not-at-school">
        <Words title={t('home.disclosure')} hint={t('home.disclosureHint')} />
      </PlaceLink>
      <PlaceLink to="guides/disclosure-at-school/" className="hero hero-soft at-school">
        <Words title={t('home.disclosure')} hint={t('home.disclosureHint')} />
      </PlaceLink>
    </>
  );
}

function Words({ title, hint }: { title: string; hint: string }) {
  return (
    <>
      <span>
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
      <ArrowRight aria-hidden />
    </>
  );
}
