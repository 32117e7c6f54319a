import { z } from 'zod';
import { findMixedScripts, findWrongUzbekApostrophes } from '../src/model/text-typography';
import { parseFile } from './parse-file';
import type { Problem } from './problem';
import type { RawSources } from './read-sources';
import { plain } from './schema-atoms';
import { isRisky } from './uzbek-risks';
import { isRegular, type UzbekLexicon } from './uzbek-word';

export const LEXICON_FILE = 'uzbek-cyrillic/lexicon.yaml';

const lexiconSchema = z.record(z.string(), plain);

/** Reads the lexicon of the guide. Entries with a problem count all the same: one fault brings one message. */
export function parseLexicon(raw: RawSources): { lexicon: UzbekLexicon; problems: Problem[] } {
  const { value, problems } = parseFile(raw, LEXICON_FILE, lexiconSchema, 'add it');
  const entries = Object.entries(value ?? {});
  const wrong = entries.flatMap(([latin, cyrillic]) => {
    const message = wrongEntry(latin, cyrillic);
    return message === undefined ? [] : [{ file: LEXICON_FILE, field: latin, message }];
  });
  return { lexicon: new Map(entries), problems: [...problems, ...wrong] };
}

function wrongEntry(latin: string, cyrillic: string): string | undefined {
  if (!/^[\p{Script=Latin}ʻʼ]+$/u.test(latin) || findWrongUzbekApostrophes(latin).length > 0)
    return 'expected one word in Latin letters, with ʻ after o and g and ʼ elsewhere; correct it';
  if (/[^\p{L}]/u.test(cyrillic) || findMixedScripts(cyrillic).length > 0)
    return `expected one word in one script, got "${cyrillic}"; correct it`;
  if (isRegular(latin, cyrillic) && !isRisky(latin) && !isRisky(`${latin}i`))
    return 'expected an entry that is needed, got one that says what the letters say; delete it';
  return undefined;
}
