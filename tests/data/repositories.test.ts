import 'fake-indexeddb/auto';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import Dexie from 'dexie';
import { afterEach, beforeAll, describe } from 'vitest';
import { buildGuide } from '../../compiler/build-guide';
import { openEntries, type EntriesStore } from '../../src/data/entries-database';
import type { Pack } from '../../src/model/pack-format';
import { packRepository } from '../../src/model/pack-repository';
import { ENTRY_KINDS } from './entry-kinds';
import { prerenderedRepository } from './prerendered-repository';
import { describeRepository } from './repository-contract';

const packsOf = async (guidesDir: string): Promise<Pack[]> =>
  Object.values((await buildGuide({ guidesDir, production: false, env: {} })).packs);

const real = await packsOf('guides');
const small = await packsOf('tests/fixtures/guides');

/** Search words are for the index of search; no page carries them. */
function shownOnPages(pack: Pack): Pack {
  return { ...pack, entries: pack.entries.filter(({ kind }) => kind !== 'search-words') };
}

describeRepository('sealed pack in memory', {
  packs: [...real, ...small],
  make: async (pack) => packRepository(structuredClone(pack)),
});

describe('IndexedDB', () => {
  let store: EntriesStore | undefined;

  afterEach(async () => {
    store?.close();
    await Dexie.delete('listen-first:entries:/');
  });

  describeRepository('Dexie', {
    packs: [...real, ...small],
    async make(pack) {
      store = await openEntries();
      // Another language beside it, so that a mix-up would show.
      const other = real.find(({ language }) => language !== pack.language);
      if (other) await store.project(other, 'of another language');
      await store.project(structuredClone(pack), 'of this pack');
      const repository = await store.repository(pack.language);
      if (!repository) throw new Error('what was projected can be read');
      return repository;
    },
  });
});

describe('pages', () => {
  // Below the project and always the same, so that nothing piles up.
  const root = resolve('.cache/prerendered-guide');

  beforeAll(async () => {
    const env = { ...process.env, NODE_ENV: 'production', BASE: '/', OUT: root, GUIDES: 'guides' };
    await promisify(execFile)('npx', ['vite', 'build', '--logLevel', 'warn'], { env });
  }, 120_000);

  describeRepository('prerendered', {
    packs: real.map(shownOnPages),
    kinds: ENTRY_KINDS.filter((kind) => kind !== 'search-words'),
    make: ({ language }) => prerenderedRepository(root, language),
  });
});
