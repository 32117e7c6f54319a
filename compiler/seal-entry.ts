import type { Entry } from '../src/model/pack-format';
import { canonicalJson } from './canonical-json';
import { sha256Hex } from './sha256-hex';

/** Each kind of entry without its hash. */
export type Unsealed<E extends Entry = Entry> = E extends Entry ? Omit<E, 'hash'> : never;

/** Adds the hash that tells a changed entry from an unchanged one. */
export function sealEntry<E extends Entry>(entry: Unsealed<E>): E {
  return { ...entry, hash: sha256Hex(canonicalJson(entry)).slice(0, 16) } as unknown as E;
}
