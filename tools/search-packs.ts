import { resolve } from 'node:path';
import { buildGuide, type BuiltGuide } from '../compiler/build-guide';

/** The packs as the app gets them, compiled from `guides/`. */
export async function compiledPacks(): Promise<BuiltGuide['packs']> {
  const { packs } = await buildGuide({ guidesDir: resolve('guides'), production: false, env: process.env });
  return packs;
}
