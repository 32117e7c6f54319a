import { SOURCE_LANGUAGE, type Language } from '../src/model/languages';
import type { CoreSetsEntry, ItemEntry } from '../src/model/pack-format';
import type { ChecklistFile, CoreSetsFile } from './checklist-schema';
import { chooseTexts } from './choose-texts';
import type { Sourced } from './guide-sources';
import { sealEntry } from './seal-entry';

/** The items of a checklist in one language, or in the language they fall back to. */
export function compileChecklist({ value, texts }: Sourced<ChecklistFile>, wanted: Language): ItemEntry[] {
  const { language, review, isStale, text } = chooseTexts(texts, wanted);
  return value.items.map((item) =>
    sealEntry<ItemEntry>({
      ...item,
      kind: 'item',
      phase: value.id,
      language,
      review,
      stale: isStale(`${item.id}.text`, `${item.id}.why`),
      text: text(`${item.id}.text`),
      why: text(`${item.id}.why`),
    }),
  );
}

/** The same in every language: it holds ids only. */
export function compileCoreSets(sets: CoreSetsFile): CoreSetsEntry {
  const contexts = sets.contexts as CoreSetsEntry['contexts'];
  return sealEntry<CoreSetsEntry>({
    ...sets,
    contexts,
    kind: 'core-sets',
    id: 'core-sets',
    revision: 1,
    language: SOURCE_LANGUAGE,
    review: 'draft',
    stale: false,
  });
}
