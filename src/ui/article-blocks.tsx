import { useInterface } from '../i18n/interface-language';
import type { Block, CountryEntry, ListStyle, Statement } from '../model/pack-format';
import { EmergencyNumbers } from './emergency-numbers';
import { SourceDate } from './source-date';

interface BlocksProps {
  blocks: readonly Block[];
  countries: readonly CountryEntry[];
  /** Place of a source in the list at the end, from 1. */
  numberOf: (source: string) => number;
}

/** The blocks of a section, in order. */
export function ArticleBlocks({ blocks, ...rest }: BlocksProps) {
  return blocks.map((block, at) => <ArticleBlock key={at} block={block} {...rest} />);
}

function ArticleBlock({ block, countries, numberOf }: Omit<BlocksProps, 'blocks'> & { block: Block }) {
  switch (block.type) {
    case 'text':
      return (
        <p>
          {block.text} <SourceMarks sources={block.sources} numberOf={numberOf} />
        </p>
      );
    case 'list':
      return <StatementList {...block} numberOf={numberOf} />;
    case 'say':
      return <Say items={block.items} numberOf={numberOf} />;
    case 'instead':
      return block.items.map((item) => <Instead key={item.avoid} {...item} numberOf={numberOf} />);
    case 'emergency':
      return <EmergencyNumbers countries={countries} />;
    case 'fact':
      return <NationalFact id={block.fact} countries={countries} numberOf={numberOf} />;
  }
}

type NumberOf = Pick<BlocksProps, 'numberOf'>;

function StatementList({ style, items, numberOf }: { style: ListStyle; items: Statement[] } & NumberOf) {
  const { language, t } = useInterface();
  const List = style === 'steps' ? 'ol' : 'ul';
  const label = style === 'do' || style === 'avoid' || style === 'stop' ? t(`block.${style}`) : undefined;
  return (
    <div className={`list list-${style}`}>
      {label && (
        <p className="block-label" lang={language}>
          {label}
        </p>
      )}
      <List>
        {items.map(({ text, sources }) => (
          <li key={text}>
            {text} <SourceMarks sources={sources} numberOf={numberOf} />
          </li>
        ))}
      </List>
    </div>
  );
}

function Say({ items, numberOf }: { items: (Statement & { note?: string })[] } & NumberOf) {
  const { language, t } = useInterface();
  return (
    <div className="say">
      <p className="block-label" lang={language}>
        {t('block.say')}
      </p>
      {items.map(({ text, note, sources }) => (
        <div key={text}>
          <blockquote>
            {text} <SourceMarks sources={sources} numberOf={numberOf} />
          </blockquote>
          {note && <p className="quiet">{note}</p>}
        </div>
      ))}
    </div>
  );
}

/** What not to say never stands without what to say instead. */
function Instead(props: { avoid: string; better: string; sources: string[] } & NumberOf) {
  const { language, t } = useInterface();
  return (
    <div className="instead">
      <p className="block-label block-label-avoid" lang={language}>
        {t('block.dontSay')}
      </p>
      <blockquote className="avoided">{props.avoid}</blockquote>
      <p className="block-label" lang={language}>
        {t('block.better')}
      </p>
      <blockquote>
        {props.better} <SourceMarks sources={props.sources} numberOf={props.numberOf} />
      </blockquote>
    </div>
  );
}

function NationalFact({ id, countries, numberOf }: { id: string } & Omit<BlocksProps, 'blocks'>) {
  const { language, t } = useInterface();
  return countries.map((country) =>
    country.facts
      .filter((fact) => fact.id === id)
      .map((fact) => (
        <div key={country.id} className="fact" data-for-country={country.id}>
          <p className="block-label" lang={language}>
            {t(`country.${country.id}`)}
          </p>
          <p lang={country.language}>
            {fact.text} <SourceMarks sources={fact.sources} numberOf={numberOf} />
          </p>
          <SourceDate {...fact} />
        </div>
      )),
  );
}

function SourceMarks({ sources, numberOf }: { sources: readonly string[] } & NumberOf) {
  const { language, t } = useInterface();
  const known = sources
    .map((source) => ({ source, number: numberOf(source) }))
    .filter(({ number }) => number > 0);
  return (
    <span className="source-marks" lang={language}>
      {known.map(({ source, number }) => (
        <a key={source} href={`#source-${source}`} aria-label={t('article.sourceNumber', { number })}>
          {number}
        </a>
      ))}
    </span>
  );
}
