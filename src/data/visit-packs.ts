import type { PackIndex } from '../model/pack-format';

/**
 * What came whole and no storage took. It is read from the memory of this page for the length of a visit, so that a
 * browser that keeps nothing can still show everything; nothing of it counts as kept.
 */
const parts = new Map<string, Uint8Array<ArrayBuffer>>();

let index: PackIndex | undefined;

/** Verified bytes by their hash; undefined when storage took them, or they never came. */
export const visitPart = (sha256: string): Uint8Array<ArrayBuffer> | undefined => parts.get(sha256);

/** The index that these bytes belong to; undefined while there are none of them. */
export const visitIndex = (): PackIndex | undefined => (parts.size > 0 ? index : undefined);

export function holdForVisit(sha256: string, bytes: Uint8Array<ArrayBuffer>): void {
  parts.set(sha256, bytes);
}

/** What a newer index does not name is given up. */
export function holdIndexForVisit(next: PackIndex): void {
  index = next;
  const named = new Set(Object.values(next.languages).map((it) => it.parts.content.sha256));
  for (const sha256 of parts.keys()) if (!named.has(sha256)) parts.delete(sha256);
}

/** Storage has taken it. */
export function releaseFromVisit(sha256: string): void {
  parts.delete(sha256);
}
