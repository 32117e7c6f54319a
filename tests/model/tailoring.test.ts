import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkSources } from '../../compiler/check-sources';
import { compilePacks } from '../../compiler/compile-packs';
import { readSources } from '../../compiler/read-sources';
import { packRepository } from '../../src/model/pack-repository';
import type { Plan } from '../../src/model/plan';
import { isTechnique, isTechniquePhrase, planItems, planPrompts } from '../../src/model/tailoring';
import { AGE_BANDS, CONTEXTS, ROLES, type Context } from '../../src/model/vocabulary';

/** What a named combination must and must not show; ids are separated by blanks. */
interface Combination {
  name: string;
  plan: Plan;
  first?: string;
  shows?: string;
  hides?: string;
  stops?: string;
  skippable?: string;
}

const COMBINATIONS = parse(readFileSync('tests/fixtures/plan-combinations.yaml', 'utf8')) as Combination[];

const guide = packRepository(compilePacks(checkSources(readSources('guides')).sources, 1).en);
const items = await guide.listEntries('item');
const prompts = await guide.listEntries('prompt');
const countries = await guide.listEntries('country');
const sets = await guide.findEntry('core-sets', 'core-sets');
if (!sets) throw new Error('The guide has no core sets');

const planned = (plan: Plan) => planItems(plan, items, sets, countries);
const list = (ids = '') => ids.split(' ').filter(Boolean);

describe('a plan', () => {
  it('has enough named combinations', () => {
    expect(COMBINATIONS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(COMBINATIONS.map(({ name }) => name)).size).toBe(COMBINATIONS.length);
  });

  it.each(COMBINATIONS)('$name', ({ plan, first, shows, hides, stops, skippable }) => {
    const found = new Map(planned(plan).map((it) => [it.item.id, it]));
    for (const id of list(first)) expect(found.get(id)?.core, `${id} comes first`).toBe(true);
    for (const id of list(shows)) expect(found.has(id), `${id} is shown`).toBe(true);
    for (const id of list(hides)) expect(found.has(id), `${id} is hidden`).toBe(false);
    for (const id of list(stops)) expect(found.get(id)?.hardStop, `${id} is a hard stop`).toBe(true);
    for (const id of list(skippable)) expect(found.get(id)?.hardStop, `${id} takes a reason`).toBe(false);
  });
});

/** Every subset of contexts with every role, leading or not. */
function* everyPlan(): Generator<Plan> {
  for (let bits = 0; bits < 2 ** CONTEXTS.length; bits += 1) {
    const contexts = CONTEXTS.filter((_, place) => bits & (2 ** place)) as Context[];
    for (const role of [undefined, ...ROLES])
      for (const lead of [false, true]) yield { band: '9-12', contexts, lead, ...(role && { role }) };
  }
}

describe('every plan there is', () => {
  it('keeps technique from those who only receive a disclosure, and from a suspect what a suspect must not meet', () => {
    let plans = 0;
    for (const plan of everyPlan()) {
      plans += 1;
      const receives = plan.role === 'EDU' || plan.role === 'COM';
      const forbidden = planned(plan).filter(
        ({ item }) => (receives && item.technique) || item.notFor.some((it) => plan.contexts.includes(it)),
      );
      expect(forbidden.map(({ item }) => item.id)).toEqual([]);
    }
    expect(plans).toBe(256 * 9 * 2);
  });

  it('shows every hard stop of a role and a context, first and impossible to skip but for the specialist', () => {
    for (const plan of everyPlan()) {
      const found = new Map(planned(plan).map((it) => [it.item.id, it]));
      const due = items.filter(
        ({ hardStop, roles, contexts }) =>
          hardStop &&
          (roles === 'all' || (plan.role && roles.includes(plan.role))) &&
          (contexts.length === 0 || contexts.some((it) => plan.contexts.includes(it))),
      );
      for (const { id } of due) {
        expect(found.get(id)?.core, id).toBe(true);
        expect(found.get(id)?.hardStop || id === 'B10', id).toBe(true);
      }
    }
  });

  it('adds items with each context, except those that a suspect must not meet', () => {
    for (const plan of everyPlan()) {
      if (plan.contexts.length === 0) continue;
      const all = new Set(planned(plan).map(({ item }) => item.id));
      for (const context of plan.contexts) {
        const one = planned({ ...plan, contexts: [context] });
        const lost = one.filter(({ item }) => !all.has(item.id)).map(({ item }) => item);
        for (const item of lost)
          expect(
            item.notFor.some((it) => plan.contexts.includes(it)),
            item.id,
          ).toBe(true);
      }
    }
  });
});

describe('prompts', () => {
  it.each(AGE_BANDS)(
    'of %s keep from a suspect what a suspect must not hear, and from others the rights',
    (band) => {
      const plan: Plan = { band, contexts: ['VIC', 'CCL'], lead: true, role: 'POL' };
      const said = planPrompts(plan, prompts);
      expect(said.length).toBeGreaterThan(10);
      expect(said.filter(({ notFor }) => notFor.includes('CCL'))).toEqual([]);
      expect(said.every((prompt) => prompt.band === band)).toBe(true);
      const victim = planPrompts({ ...plan, contexts: ['VIC'] }, prompts);
      expect(victim.filter(({ stage }) => stage === 'rights')).toEqual([]);
    },
  );

  it('ask for a promise of truth only when the child is known to be victim or witness', () => {
    const plan: Plan = { band: '6-8', contexts: [], lead: true, role: 'POL' };
    expect(planPrompts(plan, prompts).some(({ stage }) => stage === 'truth')).toBe(false);
    expect(planPrompts({ ...plan, contexts: ['WIT'] }, prompts).some(({ stage }) => stage === 'truth')).toBe(
      true,
    );
  });

  it('of technique are for the person who leads', () => {
    const plan: Plan = { band: '6-8', contexts: ['VIC'], lead: false, role: 'SOC' };
    const said = planPrompts(plan, prompts);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(({ stage }) => isTechnique(stage))).toEqual([]);
  });
});

describe('phrases', () => {
  it('of questions are technique, those of support and of school are not', async () => {
    const phrases = await guide.listEntries('phrase');
    const open = phrases.filter((phrase) => !isTechniquePhrase(phrase));
    expect(open.length).toBeGreaterThan(15);
    expect(open.filter(({ type }) => /^(?:INV|CUE|TSEG|EPI|DIR|OPT|TRANS)/.test(type))).toEqual([]);
    expect(open.map(({ id }) => id)).toContain('U107');
  });
});
