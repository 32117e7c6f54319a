/** What a hit can be. `contact` is a helpline of a country, `fact` a national fact. */
export const HIT_KINDS = [
  'article',
  'item',
  'prompt',
  'phrase',
  'question-type',
  'term',
  'contact',
  'band',
  'fact',
] as const;
export type HitKind = (typeof HIT_KINDS)[number];
