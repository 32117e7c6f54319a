import { resolve } from 'node:path';
import { buildGuide } from '../compiler/build-guide';
import type { Pack } from '../src/model/pack-format';
import { searchLanguageOf } from '../src/search/search-language';

/** The pack of a language as the app gets it, compiled from `guides/`. A script without a pack of its own reads its base. */
export async function compiledPacks(): Promise<(language: string) => Pack | undefined> {
  const { packs } = await buildGuide({ guidesDir: resolve('guides'), production: false, env: process.env });
  const byLanguage = new Map<string, Pack>(Object.entries(packs));
  return (language) => byLanguage.get(language) ?? byLanguage.get(searchLanguageOf(language) ?? '');
}
