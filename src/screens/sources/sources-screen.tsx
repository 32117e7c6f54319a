import { useInterface } from '../../i18n/interface-language';
import type { SourceEntry } from '../../model/pack-format';
import type { ScreenModule } from '../../ui/screen-module';
import { SourceTitle } from '../../ui/source-title';

interface SourcesData {
  sources: SourceEntry[];
}

/** Everything that the guide rests on, each with how far it was read. */
export const sourcesScreen: ScreenModule<SourcesData> = {
  load: async ({ repository }) => ({ sources: await repository.listEntries('source') }),
  title: (_, t) => t('sources.title'),
  View({ data: { sources } }) {
    const { t } = useInterface();
    return (
      <main id="content" className="page">
        <h1>{t('sources.title')}</h1>
        <p>{t('sources.intro')}</p>
        <ul className="sources sources-all">
          {sources.map((source) => (
            <li key={source.id} id={`source-${source.id}`} tabIndex={-1}>
              <SourceTitle {...source} /> · {t(`grade.${source.grade}`)}
            </li>
          ))}
        </ul>
      </main>
    );
  },
};
