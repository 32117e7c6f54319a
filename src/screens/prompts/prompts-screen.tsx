import { useInterface } from '../../i18n/interface-language';
import { bandLabel } from '../../model/band-label';
import type { BandEntry } from '../../model/pack-format';
import { Minutes } from '../../ui/band-timing';
import { PlaceLink } from '../../ui/place-link';
import type { ScreenModule } from '../../ui/screen-module';
import { SupportOnly } from '../../ui/support-only';

interface PromptsData {
  bands: BandEntry[];
}

/** The ages, each a page of prompts. */
export const promptsScreen: ScreenModule<PromptsData> = {
  load: async ({ repository }) => ({ bands: await repository.listEntries('band') }),
  title: (_, t) => t('prompts.title'),
  View({ data: { bands } }) {
    const { t } = useInterface();
    return (
      <main id="content" className="page">
        <h1>{t('prompts.title')}</h1>
        <p>{t('prompts.intro')}</p>
        <SupportOnly />
        <ul className="rows">
          {bands.map((band) => (
            <li key={band.id}>
              <PlaceLink to={`prompts/${band.id}/`} className="row">
                <strong>{t('plan.years', { band: bandLabel(band.id) })}</strong>
                <span>
                  <Minutes band={band} />
                </span>
              </PlaceLink>
            </li>
          ))}
        </ul>
        <p className="quiet">{t('band.proposal')}</p>
        <p className="quiet">{t('prompts.developmental')}</p>
        <PlaceLink to="phrases/" className="button">
          {t('phrases.title')}
        </PlaceLink>
        <p className="quiet">{t('app.caution')}</p>
      </main>
    );
  },
};
