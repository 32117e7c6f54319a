import type { FactRecord } from './source-schema';

/** Only verified facts that are meant to be shown ever leave `guides/`. */
export function isShown(fact: FactRecord): boolean {
  return fact.status === 'verified' && fact.show;
}
