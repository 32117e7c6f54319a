import type { Problem } from './problem';
import type { RawSources } from './read-sources';
import { latinWords } from './uzbek-cyrillic';
import { LEXICON_FILE, parseLexicon } from './uzbek-lexicon';
import { findUndecided } from './uzbek-risks';
import { uzbekTexts, type UzbekText } from './uzbek-texts';
import { renderWordList } from './uzbek-word-list';
import type { UzbekLexicon } from './uzbek-word';

export const WORD_LIST_FILE = 'uzbek-cyrillic/words.tsv';

/**
 * Whether Uzbek Cyrillic can be made from the Latin texts: every risky word is decided and the list of
 * words is the present one.
 * @param interfaceTexts what `readInterfaceTexts` gives
 * @param wordList text of `uzbek-cyrillic/words.tsv`, undefined when there is none
 */
export function checkUzbekCyrillic(
  raw: RawSources,
  interfaceTexts: UzbekText[],
  wordList: string | undefined,
): Problem[] {
  const { lexicon, problems } = parseLexicon(raw);
  const texts = [...uzbekTexts(raw), ...interfaceTexts];
  const isFresh = wordList === renderWordList(texts, lexicon);
  return [...problems, ...undecidedWords(texts, lexicon), ...(isFresh ? [] : [STALE])];
}

const STALE: Problem = {
  file: WORD_LIST_FILE,
  field: '',
  message: 'expected the present words, got others; run npm run guides:cyrillic and read what it changes',
};

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
