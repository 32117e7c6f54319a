import type { Answer, Hit } from './answer-query';
import { findMarks, type Mark } from './highlight';

/** A hit with the words by which it was found. */
export interface ShownHit extends Omit<Hit, 'terms'> {
  marks: { title: Mark[]; heading: Mark[] };
}

/** An answer that can be sent to another thread and shown there without the index. */
export interface ShownAnswer extends Pick<Answer, 'danger' | 'corrected'> {
  hits: ShownHit[];
  groups: { kind: Hit['kind']; hits: ShownHit[] }[];
}

export function toShown({ hits, groups, ...rest }: Answer): ShownAnswer {
  const shown = new Map(hits.map((hit) => [hit, withMarks(hit)]));
  const all = (of: readonly Hit[]) => of.flatMap((hit) => shown.get(hit) ?? []);
  return { ...rest, hits: all(hits), groups: groups.map((group) => ({ ...group, hits: all(group.hits) })) };
}

function withMarks({ terms, ...hit }: Hit): ShownHit {
  const marksOf = (text: string) => findMarks(text, terms, hit.language);
  return { ...hit, marks: { title: marksOf(hit.title), heading: marksOf(hit.section?.heading ?? '') } };
}
