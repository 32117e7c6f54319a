import { buildGuide } from '../../compiler/build-guide';
import type { Pack } from '../../src/model/pack-format';

/** The packs of a guide, a language each, as the app gets them. */
export async function packsOf(guidesDir: string): Promise<Pack[]> {
  return Object.values((await buildGuide({ guidesDir, production: false, env: {} })).packs);
}
