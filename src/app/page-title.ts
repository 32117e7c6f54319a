import type { Translate } from '../i18n/translator';
import type { LoadedPlace } from './place-data';

/** The title of a page as the browser shows it: the place and the neutral name. */
export function pageTitle(place: LoadedPlace, t: Translate): string {
  const title = 'missing' in place ? t(`${place.missing}.title`) : place.screen.title(place.data, t);
  return `${title} · ${t('app.name')}`;
}
