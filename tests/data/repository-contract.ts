import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GuideRepository } from '../../src/model/guide-repository';
import { SOURCE_LANGUAGE } from '../../src/model/languages';
import type { EntryKind, Pack } from '../../src/model/pack-format';
import { ENTRY_KINDS } from './entry-kinds';

const UNKNOWN_IDS = ['', 'nothing', 'Silence', 'silence/', '__proto__', 'constructor', 'тишина'];

export interface RepositoryOptions {
  packs: readonly Pack[];
  /** Those that it has to offer; all, if nothing is said. */
  kinds?: readonly EntryKind[];
  /** Called once a pack: reading changes nothing. */
  make: (pack: Pack) => Promise<GuideRepository>;
  /** Called when a pack has been read. */
  end?: () => Promise<void>;
}

/** What every way to read the guide must do alike, with every pack. */
export function describeRepository(name: string, options: RepositoryOptions): void {
  const { packs, make, end = async () => {}, kinds: KINDS = ENTRY_KINDS } = options;
  describe.each(packs.map((pack) => [`${pack.language}, release ${pack.release}`, pack] as const))(
    `${name}: %s`,
    (_, pack) => {
      const entriesOf = (kind: EntryKind) => pack.entries.filter((entry) => entry.kind === kind);
      let repository: GuideRepository;

      beforeAll(async () => {
        repository = await make(pack);
      });
      afterAll(end);

      test.each(KINDS)('finds every %s exactly as it is in the pack', async (kind) => {
        expect(entriesOf(kind)).not.toHaveLength(0);
        for (const entry of entriesOf(kind)) {
          expect(await repository.findEntry(kind, entry.id), entry.id).toStrictEqual(entry);
        }
      });

      test.each(KINDS)('lists every %s in the order of the pack', async (kind) => {
        expect(await repository.listEntries(kind)).toStrictEqual(entriesOf(kind));
      });

      test.each(KINDS)('has no %s of an unknown id', async (kind) => {
        for (const id of UNKNOWN_IDS) expect(await repository.findEntry(kind, id), id).toBeUndefined();
      });

      test('keeps the kinds apart', async () => {
        for (const { kind, id } of pack.entries) {
          for (const other of KINDS.filter((it) => it !== kind)) {
            expect(await repository.findEntry(other, id), `${other} ${id}`).toBeUndefined();
          }
        }
      });

      test('knows its release', async () => {
        expect(repository.release).toBe(pack.release);
      });

      if (pack.language !== SOURCE_LANGUAGE)
        test('entries that fall back keep the language they are in', async () => {
          const found = await Promise.all(KINDS.map((kind) => repository.listEntries(kind)));
          const languages = found.flat().map((entry) => [entry.id, entry.language]);
          const expected = pack.entries.map((it) => [it.id, it.language]);
          expect(languages).toEqual(expected);
          expect(languages.map(([, own]) => own)).toContain('en');
          expect(new Set(languages.map(([, own]) => own)).size, 'not all is translated').toBeGreaterThan(1);
        });

      test('gives nothing away that a reader could change for the next one', async () => {
        const before = structuredClone(await repository.listEntries('article'));
        (await repository.listEntries('article')).pop();
        expect(await repository.listEntries('article')).toStrictEqual(before);
      });
    },
  );
}
