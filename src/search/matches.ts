import type { HitKind } from '../model/search-words';
import { onlyReceives } from '../model/tailoring';
import type { AgeBand, Phase, Role } from '../model/vocabulary';
import type { Facets } from './documents';

/** What somebody narrows the results down to; what is absent does not limit. */
export interface Criteria {
  kind?: HitKind | undefined;
  role?: Role | undefined;
  phase?: Phase | undefined;
  band?: AgeBand | undefined;
  /**
   * The role in the settings: technique of questioning is never offered to those who only receive a disclosure.
   */
  own?: Role | undefined;
}

/** Whether something may be found. */
export function matches(facets: Facets, { kind, role, phase, band, own }: Criteria): boolean {
  if (facets.technique && (onlyReceives(own) || onlyReceives(role))) return false;
  if (kind !== undefined && facets.kind !== kind) return false;
  if (phase !== undefined && facets.phase !== phase) return false;
  if (band !== undefined && facets.band !== band) return false;
  return role === undefined || facets.lead || facets.roles.length === 0 || facets.roles.includes(role);
}
