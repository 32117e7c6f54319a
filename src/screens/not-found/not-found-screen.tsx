import { useInterface } from '../../i18n/interface-language';
import { PlaceLink } from '../../ui/place-link';

/** For an address that names no place, and for a text that is not on this device. */
export function NotFoundScreen({ because }: { because: 'notFound' | 'notHere' }) {
  const { t } = useInterface();
  return (
    <main id="content" className="page">
      <h1>{t(`${because}.title`)}</h1>
      <p>{t(`${because}.text`)}</p>
      <PlaceLink to="" className="button">
        {t('notFound.home')}
      </PlaceLink>
    </main>
  );
}
