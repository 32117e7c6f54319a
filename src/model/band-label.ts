import type { AgeBand } from './vocabulary';

/** An age band as people write it: a range takes an en dash. */
export function bandLabel(band: AgeBand): string {
  return band.replace('-', '–');
}
