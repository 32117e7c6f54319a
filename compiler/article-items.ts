import type { ArticleFile, BlockRecord } from './source-schema';

/** A statement of an article with its place. */
export interface PlacedItem {
  /** `<section>.<item>`: the text key it begins with. */
  key: string;
  block: BlockRecord;
  sources: string[];
  note: boolean;
  /** Path in article.yaml. */
  path: (string | number)[];
}

/** Every statement of an article in the order of reading. */
export function* articleItems(article: ArticleFile): Generator<PlacedItem> {
  for (const [s, section] of article.sections.entries()) {
    for (const [b, block] of section.blocks.entries()) {
      const path = ['sections', s, 'blocks', b];
      for (const item of itemsOf(block)) {
        const { id, sources, note = false, at } = item;
        yield { key: `${section.id}.${id}`, block, sources, note, path: [...path, ...at] };
      }
    }
  }
}

interface Item {
  id: string;
  sources: string[];
  note?: boolean;
  at: (string | number)[];
}

function itemsOf(block: BlockRecord): Item[] {
  if (block.type === 'text') return [{ id: block.id, sources: block.sources, at: [] }];
  if (!('items' in block)) return [];
  return block.items.map((item, index) => ({ ...item, at: ['items', index] }));
}
