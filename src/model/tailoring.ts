/**
 * Which items and prompts a plan shows. Rules: section 4 of the content brief ("Core set", "Role shortcuts",
 * "Flag hard_stop") and its data; the reasons in docs/decisions/0019-tailoring.md.
 */
import type {
  Audience,
  CoreSetsEntry,
  CountryEntry,
  ItemEntry,
  PhraseEntry,
  PromptEntry,
} from './pack-format';
import { usualLegalAge, type Plan } from './plan';
import {
  LEAD_ROLES,
  RECEIVING_ROLES,
  type Context,
  type PromptStage,
  type QuestionType,
  type Role,
  type Shortcut,
} from './vocabulary';

/** Whoever leads matches every item that names one of the roles that may lead. */
const LEADERS: readonly Role[] = LEAD_ROLES;

const SHORTCUT_OF: Partial<Record<Role, Shortcut>> = {
  EDU: 'educator',
  COM: 'community',
  LAW: 'defence-lawyer',
  LOC: 'guardianship',
};

/** Prompts that draw out or lead an account; the others hold and close any conversation. */
const TECHNIQUE_STAGES: readonly PromptStage[] = [
  ...(['rapport', 'ground-rules', 'truth', 'practice', 'transition'] as const),
  ...(['invitation', 'follow-up', 'clarification', 'rights', 'information'] as const),
];

/** The rule on specialists in its item: a hard stop only where the law makes one mandatory. */
const SPECIALIST_ITEM = 'B10';

/** An item as this plan shows it. */
export interface PlannedItem<I extends ItemEntry = ItemEntry> {
  item: I;
  /** Comes first. */
  core: boolean;
  critical: boolean;
  hardStop: boolean;
  /** Contexts of the item when none of them was chosen: it stands in a fixed list and is labelled with them. */
  onlyIf: Context[];
}

/** Whether a role only receives a disclosure and must never see technique of questioning. */
export function onlyReceives(role: Role | undefined): boolean {
  return (RECEIVING_ROLES as readonly (Role | undefined)[]).includes(role);
}

/** Whether prompts of a stage are technique of questioning. */
export function isTechnique(stage: PromptStage): boolean {
  return TECHNIQUE_STAGES.includes(stage);
}

/** The items of a plan, in the order of the pack. `items` may be those of one list. */
export function planItems<I extends ItemEntry>(
  plan: Plan,
  items: readonly I[],
  sets: CoreSetsEntry,
  countries: readonly CountryEntry[] = [],
): PlannedItem<I>[] {
  const core = coreIds(plan, sets);
  const fixed = new Set(shortcutIds(plan, sets));
  const mandatory = specialistIsMandatory(plan, countries);
  return items.flatMap((item) => {
    if (isForbidden(plan, item)) return [];
    const inContext = fits(plan.contexts, item.contexts);
    const matches = inContext && fitsRole(plan, item);
    const isBase = sets.base.includes(item.id) && plan.contexts.length === 0;
    const shown = matches || isBase || fixed.has(item.id);
    if (!shown) return [];
    return {
      item,
      core: fixed.has(item.id) || (core.has(item.id) && (matches || isBase)),
      critical: item.critical === 'CCL' ? plan.contexts.includes('CCL') : item.critical,
      hardStop: item.hardStop && (item.id !== SPECIALIST_ITEM || mandatory),
      onlyIf: inContext ? [] : item.contexts,
    };
  });
}

/** What nobody in this plan may see, whatever else says so. */
function isForbidden({ contexts, role }: Plan, item: Audience): boolean {
  return (item.technique && onlyReceives(role)) || item.notFor.some((context) => contexts.includes(context));
}

/** Empty means any context. */
function fits(chosen: readonly Context[], contexts: readonly Context[]): boolean {
  return contexts.length === 0 || contexts.some((context) => chosen.includes(context));
}

function fitsRole({ role, lead }: Plan, { roles, lead: forLeader }: Audience): boolean {
  if (roles === 'all') return true;
  if (role && roles.includes(role)) return true;
  return lead && (forLeader || roles.some((it) => LEADERS.includes(it)));
}

function coreIds({ contexts, lead }: Plan, sets: CoreSetsEntry): Set<string> {
  const byContext = contexts.flatMap((context) => sets.contexts[context] ?? []);
  return new Set([...sets.base, ...(lead ? sets.lead : []), ...byContext, ...sets.hardStops]);
}

/** A patrol is police that does not lead. */
function shortcutIds({ role, lead }: Plan, sets: CoreSetsEntry): string[] {
  const shortcut = role === 'POL' && !lead ? 'first-patrol' : role && SHORTCUT_OF[role];
  return shortcut ? sets.shortcuts[shortcut] : [];
}

/**
 * Whether a shown national fact makes a teacher or psychologist mandatory for this child. An unknown age counts
 * as the younger one; without a country or a standing nothing is known to be mandatory.
 */
function specialistIsMandatory(plan: Plan, countries: readonly CountryEntry[]): boolean {
  const rules = countries.find(({ id }) => id === plan.country)?.specialist ?? [];
  const age = plan.legalAge ?? usualLegalAge(plan.band) ?? 'under-14';
  const below = age === 'under-14' ? 14 : age === '14-15' ? 16 : 18;
  return rules.some(
    ({ standing, under }) => below <= under && standing.some((it) => plan.contexts.includes(it)),
  );
}

/** The prompts of an age that fit a plan. Who does not lead sees only what holds any conversation. */
export function planPrompts<P extends PromptEntry>(plan: Plan, prompts: readonly P[]): P[] {
  return prompts.filter(
    ({ band, stage, contexts, notFor }) =>
      band === plan.band &&
      fits(plan.contexts, contexts) &&
      !notFor.some((context) => plan.contexts.includes(context)) &&
      (plan.lead || !isTechnique(stage)),
  );
}

/** Utterances that hold a person up, calm or protect: no technique of questioning. */
const SUPPORT_TYPES: readonly QuestionType[] = ['SUP', 'BREAK', 'CLOSE', 'COER', 'BLAME', 'IDEO'];

/** Whether an utterance is technique of questioning; what teachers meet themselves is not. */
export function isTechniquePhrase({ type, situation }: Pick<PhraseEntry, 'type' | 'situation'>): boolean {
  if (situation === 'EDU') return false;
  return !SUPPORT_TYPES.includes(type) || situation === 'CCL';
}
