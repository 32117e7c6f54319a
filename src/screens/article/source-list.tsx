import { useInterface } from '../../i18n/interface-language';
import type { SourceEntry } from '../../model/pack-format';
import { SourceTitle } from '../../ui/source-title';

/** Where the statements come from, numbered as in the text, each with how far it was read. */
export function SourceList({ sources }: { sources: readonly SourceEntry[] }) {
  const { language, t } = useInterface();
  return (
    <section className="sources" lang={language} aria-labelledby="sources">
      <h2 id="sources">{t('article.sources')}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`} tabIndex={-1}>
            <SourceTitle {...source} /> · {t(`grade.${source.grade}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
