import { checkSources } from '../../compiler/check-sources';
import { compilePacks, type Packs } from '../../compiler/compile-packs';
import { readSources } from '../../compiler/read-sources';
import { sealEntry } from '../../compiler/seal-entry';
import { signPacks } from '../../compiler/sign-packs';
import { loadSigningKey } from '../../compiler/signing-key';
import { LANGUAGES, type Language } from '../../src/model/languages';
import type { ArticleEntry, Pack, PackIndex } from '../../src/model/pack-format';

/** What a site offers: its files by path, and what they hold. */
export interface PublishedGuide {
  files: ReadonlyMap<string, string>;
  index: PackIndex;
  /** As it is served and kept. */
  indexText: string;
  packs: Packs;
  /** Path of the pack of a language. */
  pathOf(language: Language): string;
}

export const INDEX_PATH = '/packs/index.json';

const key = await loadSigningKey({ production: false, env: {} });

export const { trusted } = key;

/** The small guide of the fixtures, signed with the development key. */
export async function publishGuide(
  release: number,
  change: (pack: Pack) => Pack = (pack) => pack,
): Promise<PublishedGuide> {
  const { sources } = checkSources(readSources('tests/fixtures/guides'));
  const compiled = compilePacks(sources, release);
  const packs = Object.fromEntries(LANGUAGES.map((it) => [it, change(compiled[it])])) as Packs;
  const signed = await signPacks(packs, key.signing);
  const files = new Map(signed.files.map(({ path, text }) => [`/${path}`, text]));
  const index = JSON.parse(signed.index.payload) as PackIndex;
  const pathOf = (language: Language) => `/packs/${index.languages[language].parts.content.sha256}.json`;
  return { files, index, indexText: files.get(INDEX_PATH) ?? '', packs, pathOf };
}

/** The same pack with another title of one article. */
export function retitled(pack: Pack, id: string, title: string): Pack {
  const entries = pack.entries.map((entry) => {
    if (entry.kind !== 'article' || entry.id !== id) return entry;
    const { hash: _, ...rest } = entry;
    return sealEntry<ArticleEntry>({ ...rest, title });
  });
  return { ...pack, entries };
}
