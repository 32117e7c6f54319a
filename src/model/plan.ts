import type { AgeBand, Context, Country, LegalAge, Role } from './vocabulary';
import { LEAD_ROLES, STANDINGS } from './vocabulary';

/** What is chosen for an interview: by taps, nothing that tells who the child is. */
export interface Plan {
  band: AgeBand;
  /** By law, kept apart from the band; undefined while unknown or disputed. */
  legalAge?: LegalAge;
  /** Standings and circumstances together. */
  contexts: Context[];
  country?: Country;
  role?: Role;
  /** "I lead this interview". */
  lead: boolean;
}

/** Whether a role may lead a formal interview at all. */
export function mayLead(role: Role | undefined): boolean {
  return (LEAD_ROLES as readonly (Role | undefined)[]).includes(role);
}

/** The age by law that a band leaves no doubt about; 13–15 lies on both sides of the line at 14. */
export function usualLegalAge(band: AgeBand): LegalAge | undefined {
  if (band === '16-17') return '16-17';
  return band === '13-15' ? undefined : 'under-14';
}

/**
 * Whether the age by law changes something: warnings, specialists and responsibility depend on it, but only
 * once the child has a standing in the case. Source: section 5.0 of the content brief.
 */
export function asksLegalAge({ contexts }: Pick<Plan, 'contexts'>): boolean {
  return STANDINGS.some((standing) => contexts.includes(standing));
}

/** What the law makes of the age, to be said before anything else. Each has its words in `locales/`. */
export const LEGAL_FLAGS = ['under-14', 'under-16', 'line-first', 'unknown'] as const;
export type LegalFlag = (typeof LEGAL_FLAGS)[number];

/** Source: section 5.0 of the content brief: the flags "<14", "<16" and "WIT/VIC 16–17: say the legal line first". */
export function legalFlags(plan: Plan): LegalFlag[] {
  if (!asksLegalAge(plan)) return [];
  switch (plan.legalAge) {
    case 'under-14':
      return ['under-14', 'under-16'];
    case '14-15':
      return ['under-16'];
    case '16-17':
      return plan.contexts.includes('VIC') || plan.contexts.includes('WIT') ? ['line-first'] : [];
    case undefined:
      // Unknown or disputed: the younger threshold holds (item B46).
      return ['unknown'];
  }
}
