import { articleItems } from './article-items';
import { checkFolderName, checkIds, checkSourceIds, reporter, type Report } from './check-references';
import { findDuplicates } from './find-duplicates';
import type { GuideIndex } from './guide-index';
import type { Problem } from './problem';
import type { ArticleFile } from './source-schema';

/** What a schema cannot see in an article.yaml: its folder, repeated ids, and ids that lead nowhere. */
export function checkArticle(file: string, article: ArticleFile, index: GuideIndex): Problem[] {
  const report = reporter(file, article);
  return [
    // Also keeps article ids unique, since no two folders have one name.
    ...checkFolderName(file, article.id, report),
    ...checkRepeatedIds(article, report),
    ...checkRelated(article, index, report),
    ...checkIds(article.items, index.knowsItem, 'a checklist item', (at) => ['items', at], report),
    ...checkIds(article.prompts, index.knowsPrompt, 'a prompt', (at) => ['prompts', at], report),
    ...checkIds(article.terms, index.knowsTerm, 'a term', (at) => ['terms', at], report),
    ...checkSourcesOfItems(article, index, report),
    ...checkFactBlocks(article, index, report),
  ];
}

function checkRepeatedIds(article: ArticleFile, report: Report): Problem[] {
  const sections = findDuplicates(article.sections.map(({ id }) => id)).map(({ value, index }) =>
    report(['sections', index, 'id'], `expected each section id once, got "${value}" again; rename it`),
  );
  if (sections.length > 0) return sections;
  const items = [...articleItems(article)];
  return findDuplicates(items.map(({ key }) => key)).map(({ value, index }) =>
    report(
      [...(items[index]?.path ?? []), 'id'],
      `expected each item id once in a section, got "${value}" again; rename it`,
    ),
  );
}

function checkRelated(article: ArticleFile, index: GuideIndex, report: Report): Problem[] {
  return article.related.flatMap((id, place) => {
    if (id === article.id)
      return [report(['related', place], 'expected another article, got this one; delete it')];
    if (index.knowsArticle(id)) return [];
    return [report(['related', place], `expected the id of an article, got "${id}"; correct or delete it`)];
  });
}

function checkSourcesOfItems(article: ArticleFile, index: GuideIndex, report: Report): Problem[] {
  return [...articleItems(article)].flatMap(({ sources, path }) =>
    checkSourceIds(sources, [...path, 'sources'], index, report),
  );
}

function checkFactBlocks(article: ArticleFile, index: GuideIndex, report: Report): Problem[] {
  return article.sections.flatMap(({ blocks }, s) =>
    blocks.flatMap((block, b) => {
      const state = block.type === 'fact' ? index.factState(block.fact) : 'shown';
      if (block.type !== 'fact' || state === 'shown') return [];
      const found =
        state === 'hidden' ? `"${block.fact}", which is not verified and shown` : `"${block.fact}"`;
      const message = `expected a verified and shown fact of a country, got ${found}; correct or delete the block`;
      return [report(['sections', s, 'blocks', b, 'fact'], message)];
    }),
  );
}
