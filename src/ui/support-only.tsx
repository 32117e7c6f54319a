import { useInterface } from '../i18n/interface-language';
import { PlaceLink } from './place-link';

/**
 * Tells those who only receive a disclosure why they see less; the stylesheet shows it to them alone
 * (`<html data-role>`), before any script of the app has run.
 */
export function SupportOnly() {
  const { t } = useInterface();
  return (
    <div className="card only-receives">
      <p>{t('supportOnly.text')}</p>
      <PlaceLink to="guides/first-disclosure/" className="button">
        {t('home.disclosure')}
      </PlaceLink>
    </div>
  );
}
