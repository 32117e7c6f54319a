import { LANGUAGES } from '../src/model/languages';
import { compilePacks, serialisePack } from './compile-packs';
import type { GuideSources } from './guide-sources';
import { sha256Hex } from './sha256-hex';

/** SHA-256 over everything that readers get, whatever the number of the release. 64 hex digits. */
export function contentHash(sources: GuideSources): string {
  const packs = compilePacks(sources, 0);
  return sha256Hex(LANGUAGES.map((language) => serialisePack(packs[language])).join('\n'));
}
