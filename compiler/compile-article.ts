import type { Language } from '../src/model/languages';
import type { ArticleEntry, Block, Section } from '../src/model/pack-format';
import { chooseTexts } from './choose-texts';
import type { Sourced } from './guide-sources';
import { sealEntry } from './seal-entry';
import type { ArticleFile, BlockRecord, SectionRecord } from './source-schema';

type TextOf = (key: string) => string;

/** An article in one language, or in the language it falls back to. */
export function compileArticle(
  { value: article, texts }: Sourced<ArticleFile>,
  wanted: Language,
): ArticleEntry {
  const { language, review, stale, text } = chooseTexts(texts, wanted);
  const { id, revision, topic, conversation, roles, contexts, notFor } = article;
  const { related, items, prompts, terms } = article;
  return sealEntry<ArticleEntry>({
    kind: 'article',
    id,
    revision,
    language,
    review,
    stale,
    topic,
    conversation,
    roles,
    contexts,
    notFor,
    related,
    items,
    prompts,
    terms,
    title: text('title'),
    summary: text('summary'),
    sections: article.sections.map((section) => compileSection(section, text)),
  });
}

function compileSection({ id, blocks }: SectionRecord, text: TextOf): Section {
  const inSection: TextOf = (key) => text(`${id}.${key}`);
  return { id, heading: inSection('heading'), blocks: blocks.map((block) => compileBlock(block, inSection)) };
}

function compileBlock(block: BlockRecord, text: TextOf): Block {
  switch (block.type) {
    case 'emergency':
      return { type: 'emergency' };
    case 'fact':
      return { type: 'fact', fact: block.fact };
    case 'text':
      return { type: 'text', text: text(block.id), sources: block.sources };
    case 'say':
      return { type: 'say', items: block.items.map((item) => compilePhrase(item, text)) };
    case 'instead':
      return { type: 'instead', items: block.items.map((item) => compileBetter(item, text)) };
    default: {
      const items = block.items.map(({ id, sources }) => ({ text: text(id), sources }));
      return { type: 'list', style: block.type, items };
    }
  }
}

function compilePhrase(
  { id, sources, note }: { id: string; sources: string[]; note: boolean },
  text: TextOf,
) {
  return { text: text(id), sources, ...(note ? { note: text(`${id}.note`) } : {}) };
}

function compileBetter({ id, sources }: { id: string; sources: string[] }, text: TextOf) {
  return { avoid: text(`${id}.avoid`), better: text(`${id}.better`), sources };
}
