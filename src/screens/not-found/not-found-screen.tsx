import { useEffect } from 'react';
import { updateGuide } from '../../data/guide';
import { useInterface } from '../../i18n/interface-language';
import { PlaceLink } from '../../ui/place-link';

/** For an address that names no place, and for a text that is not on this device: that is asked for at once. */
export function NotFoundScreen({ because }: { because: 'notFound' | 'notHere' }) {
  const { language, t } = useInterface();
  useEffect(() => {
    if (because === 'notHere') void updateGuide(language);
  }, [because, language]);
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
