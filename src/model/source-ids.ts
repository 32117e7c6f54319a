import type { Block, Entry } from './pack-format';

/** Ids of the sources that an entry rests on, in the order of reading, possibly more than once. */
export function sourceIdsOf(entry: Entry): string[] {
  switch (entry.kind) {
    case 'article':
      return entry.sections.flatMap(({ blocks }) => blocks.flatMap(sourceIdsOfBlock));
    case 'country':
      return entry.facts.flatMap(({ sources }) => sources);
    case 'band':
      return [
        ...[...entry.abilities, ...entry.reactions, ...entry.avoid].flatMap(({ sources }) => sources),
        ...entry.timingSources,
      ];
    case 'item':
    case 'question-type':
    case 'phrase':
    case 'term':
      return entry.sources;
    case 'core-sets':
    case 'prompt':
    case 'source':
    case 'search-words':
      return [];
  }
}

export function sourceIdsOfBlock(block: Block): string[] {
  if (block.type === 'text') return block.sources;
  return 'items' in block ? block.items.flatMap(({ sources }) => sources) : [];
}
