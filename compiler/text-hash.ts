import { sha256Hex } from './sha256-hex';

/** What a translation keeps of its English source: the first 8 hex digits of the SHA-256. */
export function textHash(text: string): string {
  return sha256Hex(text).slice(0, 8);
}
