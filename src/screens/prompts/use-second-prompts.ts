import { useEffect, useState } from 'react';
import { openableLanguages, openRepository } from '../../data/guide';
import type { Language } from '../../model/languages';
import type { PromptEntry } from '../../model/pack-format';
import { useObservable } from '../../ui/use-observable';

const NONE: never[] = [];

/** The prompts of a second language; none while they are read, and where that language is not on the device. */
export function useSecondPrompts(language: Language | undefined): readonly PromptEntry[] {
  const [read, setRead] = useState<{ language: Language; prompts: readonly PromptEntry[] }>();
  const openable = useObservable(openableLanguages, NONE);
  useEffect(() => {
    if (!language) return;
    let wanted = true;
    const load = async () => {
      const repository = await openRepository(language);
      const prompts = (await repository?.listEntries('prompt')) ?? [];
      if (wanted) setRead({ language, prompts });
    };
    load().catch(() => {});
    return () => {
      wanted = false;
    };
    // Once more when that language has come, or a newer guide.
  }, [language, openable]);
  return read && read.language === language ? read.prompts : [];
}
