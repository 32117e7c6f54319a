import type { ArticleEntry } from '../../model/pack-format';

/** The first words to say that an article gives: enough for one breath. */
export function firstWords({ sections }: Pick<ArticleEntry, 'sections'>): string[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const say = blocks.find((block) => block.type === 'say');
  return say?.items.slice(0, 1).map(({ text }) => text) ?? [];
}
