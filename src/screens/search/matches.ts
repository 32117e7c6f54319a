import { onlyReceives } from '../../model/tailoring';
import type { Role } from '../../model/vocabulary';
import type { SearchSession } from '../../data/search-session';
import type { Facets } from '../../search/documents';

/**
 * Whether something may be found.
 * @param own the role in the settings: technique of questioning is never offered to those who only receive a
 * disclosure
 */
export function matches(facets: Facets, session: SearchSession, own: Role | undefined): boolean {
  const { kind, role, phase, band } = session;
  if (facets.technique && (onlyReceives(own) || onlyReceives(role))) return false;
  if (kind !== undefined && facets.kind !== kind) return false;
  if (phase !== undefined && facets.phase !== phase) return false;
  if (band !== undefined && facets.band !== band) return false;
  return role === undefined || facets.lead || facets.roles.length === 0 || facets.roles.includes(role);
}
