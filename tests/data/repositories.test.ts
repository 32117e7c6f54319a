import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { openEntries, type EntriesStore } from '../../src/data/entries-database';
import { packRepository } from '../../src/model/pack-repository';
import { packsOf } from './packs-of';
import { describeRepository } from './repository-contract';

const real = await packsOf('guides');
const small = await packsOf('tests/fixtures/guides');

describeRepository('sealed pack in memory', {
  packs: [...real, ...small],
  make: async (pack) => packRepository(structuredClone(pack)),
});

let store: EntriesStore | undefined;

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
  async end() {
    store?.close();
    await Dexie.delete('listen-first:entries:/');
  },
});
