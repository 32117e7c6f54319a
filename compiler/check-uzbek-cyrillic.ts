import type { Problem } from './problem';
import type { RawSources } from './read-sources';
import { latinWords } from './uzbek-cyrillic';
import { LEXICON_FILE, parseLexicon } from './uzbek-lexicon';
import { findUndecided } from './uzbek-risks';
import { uzbekTexts, type UzbekText } from './uzbek-texts';
import { INTERFACE_IN_CYRILLIC, renderInterface, WORD_LIST, type UzbekInterface } from './uzbek-interface';
import { renderWordList } from './uzbek-word-list';
import type { UzbekLexicon } from './uzbek-word';

/**
 * Whether Uzbek Cyrillic can be made from the Latin texts: every risky word is decided, and the list of words
 * and the words of the interface are the present ones.
 */
export function checkUzbekCyrillic(
  raw: RawSources,
  { latin, cyrillic, wordList }: UzbekInterface,
): Problem[] {
  const { lexicon, problems } = parseLexicon(raw);
  const texts = [...uzbekTexts(raw), ...latin];
  return [
    ...problems,
    ...undecidedWords(texts, lexicon),
    ...(wordList === renderWordList(texts, lexicon) ? [] : [stale(WORD_LIST)]),
    ...(cyrillic === renderInterface(latin, lexicon) ? [] : [stale(INTERFACE_IN_CYRILLIC)]),
  ];
}

const stale = (file: string): Problem => ({
  file,
  field: '',
  message: 'expected the present words, got others; run npm run guides:cyrillic and read what it changes',
});

/** Each word once, at its first place: one entry decides it everywhere. */
export function undecidedWords(texts: UzbekText[], lexicon: UzbekLexicon): Problem[] {
  const seen = new Set<string>();
  return texts.flatMap(({ file, field, text }) =>
    latinWords(text).flatMap((word) => {
      const reason = seen.has(word.toLowerCase()) ? undefined : findUndecided(word, lexicon);
      seen.add(word.toLowerCase());
      return reason === undefined ? [] : [{ file, field, message: undecided(word, reason) }];
    }),
  );
}

function undecided(word: string, reason: string): string {
  return `expected a decision how "${word}" is written in Cyrillic (${reason}), got none; add the word or its stem to ${LEXICON_FILE}`;
}
