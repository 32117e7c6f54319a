import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/model/languages';
import type { PackIndex, SignedIndex } from '../../../src/model/pack-format';

/** The guide of a built app as its signed index describes it. */
export interface BuiltGuide {
  signed: SignedIndex;
  release: number;
  /** Address of a pack below the base. */
  pack(language: Language): string;
}

export function readBuiltGuide(root: string): BuiltGuide {
  const signed = JSON.parse(readFileSync(join(root, 'packs/index.json'), 'utf8')) as SignedIndex;
  const { release, languages } = JSON.parse(signed.payload) as PackIndex;
  return { signed, release, pack: (language) => `packs/${languages[language].parts.content.sha256}.json` };
}
