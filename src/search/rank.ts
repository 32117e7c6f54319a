import type { SearchDocument } from './documents';
import type { HitKind } from '../model/search-words';
import type { Slot } from './slots';

/** A document with what ranking needs to know of it. */
export interface RankedDocument extends SearchDocument {
  /** How many words of its title say something. */
  titleWords: number;
}

/** What a query found, before it is shown. */
export interface RankedHit {
  /** The document that stands for the hit. */
  document: RankedDocument;
  /** The section that answers best, if one does. */
  section?: SearchDocument['section'];
  score: number;
  /** Share of the query's weight that was found, 1 for all. */
  coverage: number;
  /** Every word that counts was found as itself or as what it means. */
  isSure: boolean;
  terms: Set<string>;
}

/** Guidance comes before its parts, its parts before background. */
const WEIGHT: Record<HitKind, number> = {
  article: 1.3,
  term: 1.05,
  contact: 1.05,
  item: 0.9,
  prompt: 0.85,
  phrase: 0.85,
  'question-type': 0.9,
  band: 0.75,
  fact: 0.75,
};

/** Kinds whose title names what they are about; others have a whole sentence there. */
const NAMED: readonly HitKind[] = ['article', 'term', 'contact', 'question-type'];

/** A word in more than this share of hits is no condition, only a help in ranking. */
const COMMON = 0.15;
const FEW = 10;
/** A word for the child or the talk only tells between hits that are equal otherwise. */
const THEME = 0.2;
/** Evidence below this share of the best says little of how rare a word is. */
const TELLING = 0.3;
/** The most that a word weighs, and what one weighs that nothing has: a rare word may be a mere flourish. */
const MOST_WEIGHT = 4.5;
/** So much of a question must be found; the rest may be its circumstances. */
const ENOUGH = 0.6;
const ENOUGH_NAMED = 0.28;
/** Of what an editor named as the answer, whatever its kind. */
const ENOUGH_ANSWER = 0.2;

interface WeighedSlot extends Slot {
  weight: number;
  isCommon: boolean;
}

interface HitEvidence {
  documents: Map<string, { document: RankedDocument; scores: number[] }>;
  terms: Set<string>;
  /** By slot. */
  best: number[];
  inTitle: boolean[];
  isSure: boolean[];
  isNamed: boolean[];
}

/** Hits that answer all of a query, or the telling part of a long one; best first. */
export function rankHits(
  slots: readonly Slot[],
  documents: ReadonlyMap<string, RankedDocument>,
  hitCount: number,
) {
  const gathered = gather(slots, documents);
  const weighed = slots.map((slot) => weigh(slot, documents, hitCount));
  const required = requiredOf(weighed);
  const ranked = [...gathered].flatMap(([hit, evidence]) => {
    const document = documents.get(hit);
    return document ? (toHit(document, evidence, weighed, required) ?? []) : [];
  });
  return ranked.sort((a, b) => b.score - a.score);
}

function gather(
  slots: readonly Slot[],
  documents: ReadonlyMap<string, RankedDocument>,
): Map<string, HitEvidence> {
  const hits = new Map<string, HitEvidence>();
  slots.forEach(({ evidence, isTheme }, slot) => {
    for (const [id, { score, inTitle, isSure, isNamed, terms }] of evidence) {
      const document = documents.get(id);
      if (!document) continue;
      const hit = hits.get(document.hit) ?? {
        documents: new Map(),
        terms: new Set(),
        best: [],
        inTitle: [],
        isSure: [],
        isNamed: [],
      };
      hits.set(document.hit, hit);
      const own = hit.documents.get(id) ?? { document, scores: [] };
      hit.documents.set(id, own);
      own.scores[slot] = score;
      hit.best[slot] = Math.max(score, hit.best[slot] ?? 0);
      // Every second title names a child: that says nothing.
      if (inTitle && !document.section && !isTheme) hit.inTitle[slot] = true;
      if (isSure) hit.isSure[slot] = true;
      if (isNamed) hit.isNamed[slot] = true;
      for (const term of terms) hit.terms.add(term);
    }
  });
  return hits;
}

function weigh(slot: Slot, documents: ReadonlyMap<string, RankedDocument>, hitCount: number): WeighedSlot {
  const telling = [...slot.evidence].filter(([, { score }]) => score >= TELLING);
  const found = new Set(telling.map(([id]) => documents.get(id)?.hit)).size;
  const isCommon = slot.isTheme || found > Math.max(FEW, COMMON * hitCount);
  const rarity = found === 0 ? MOST_WEIGHT : Math.min(MOST_WEIGHT, Math.log(1 + hitCount / found));
  return { ...slot, weight: slot.isTheme ? rarity * THEME : rarity, isCommon };
}

/** Places of the slots that are conditions: all where none is telling. */
function requiredOf(slots: readonly WeighedSlot[]): number[] {
  const places = [...slots.keys()];
  const telling = places.filter((place) => !slots[place]?.isCommon);
  return telling.length > 0 ? telling : places;
}

function toHit(
  document: RankedDocument,
  evidence: HitEvidence,
  slots: readonly WeighedSlot[],
  required: readonly number[],
): RankedHit | undefined {
  const coverage = coverageOf(evidence, slots, required);
  if (coverage < 1 && !isStrongEnough(document.kind, evidence, required, coverage)) return undefined;
  const sum = slots.reduce((total, { weight }, slot) => total + weight * (evidence.best[slot] ?? 0), 0);
  const { section, share } = bestSection(evidence);
  // What an editor named answers without the circumstances.
  const isNamed = required.some((place) => evidence.isNamed[place]);
  const found = isNamed ? Math.sqrt(coverage) : coverage;
  const score =
    sum * found * (0.6 + 0.4 * share) * titleBonus(document, evidence, slots) * WEIGHT[document.kind];
  const isSure = required.every((place) => evidence.isSure[place]);
  return { document, score, coverage, isSure, terms: evidence.terms, ...(section ? { section } : {}) };
}

function coverageOf(
  { best }: HitEvidence,
  slots: readonly WeighedSlot[],
  required: readonly number[],
): number {
  const weightOf = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (slots[place]?.weight ?? 0), 0);
  return weightOf(required.filter((place) => best[place] !== undefined)) / weightOf(required);
}

/**
 * Whether a hit that lacks some of the words is still an answer: it is named by one that it has, and what it lacks
 * does not outweigh that; or it is an editor's answer to some of them; or it has two of them and most of the weight.
 */
function isStrongEnough(
  kind: HitKind,
  { best, inTitle, isNamed }: HitEvidence,
  required: readonly number[],
  coverage: number,
): boolean {
  if (required.some((place) => isNamed[place])) return coverage >= ENOUGH_ANSWER;
  if (NAMED.includes(kind) && required.some((place) => inTitle[place])) return coverage >= ENOUGH_NAMED;
  return required.filter((place) => best[place] !== undefined).length > 1 && coverage >= ENOUGH;
}

/**
 * A title that is wholly what was asked for is surer than one in which the words happen to stand; a title that has
 * one word of a whole question is not.
 */
function titleBonus(
  { kind, titleWords }: RankedDocument,
  { inTitle }: HitEvidence,
  slots: readonly WeighedSlot[],
): number {
  if (!NAMED.includes(kind)) return 1;
  const share = Math.min(1, inTitle.filter(Boolean).length / titleWords);
  const sum = (places: readonly WeighedSlot[]) => places.reduce((total, { weight }) => total + weight, 0);
  const named = slots.filter((_, place) => inTitle[place]);
  return 1 + 0.6 * share * (sum(named) / sum(slots));
}

/** The section with the most of the query, and which share of what the hit has stands there or in its name. */
function bestSection({ documents, best }: HitEvidence): {
  section?: SearchDocument['section'];
  share: number;
} {
  const all = [...documents.values()];
  const sum = (scores: readonly number[]) => scores.reduce((total, score) => total + score, 0);
  const sections = all
    .filter(({ document }) => document.section)
    .sort((a, b) => sum(b.scores) - sum(a.scores));
  const name = all.find(({ document }) => !document.section)?.scores ?? [];
  const [first] = sections;
  const has = (place: number) => name[place] !== undefined || first?.scores[place] !== undefined;
  const found = [...best.keys()].filter((place) => best[place] !== undefined);
  const share = found.filter(has).length / found.length;
  return first && sum(first.scores) > 0.5 * sum(name)
    ? { section: first.document.section, share }
    : { share };
}
