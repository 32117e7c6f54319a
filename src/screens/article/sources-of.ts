import type { ArticleEntry, Block, CountryEntry } from '../../model/pack-format';
import { sourceIdsOfBlock } from '../../model/source-ids';

/** Ids of the sources that an article rests on, each once, in the order of reading. */
export function sourcesOf({ sections }: ArticleEntry, countries: readonly CountryEntry[]): string[] {
  const inOrder = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => sourcesOfBlock(block, countries)),
  );
  return [...new Set(inOrder)];
}

function sourcesOfBlock(block: Block, countries: readonly CountryEntry[]): string[] {
  if (block.type !== 'fact') return sourceIdsOfBlock(block);
  return countries.flatMap(({ facts }) =>
    facts.filter(({ id }) => id === block.fact).flatMap((it) => it.sources),
  );
}
