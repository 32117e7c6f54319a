import type { Translate } from '../i18n/translator';
import type { LoadedPlace } from './place-data';

/**
 * The title of a page as the browser shows it, and keeps it in its history: the place and the neutral name; of a
 * silent entry the name alone.
 */
export function pageTitle(place: LoadedPlace, silent: boolean, t: Translate): string {
  if (silent) return t('app.name');
  const title = 'missing' in place ? t(`${place.missing}.title`) : place.screen.title(place.data, t);
  return `${title} · ${t('app.name')}`;
}
