import { latinWords } from './uzbek-cyrillic';
import { findUndecided, isRisky } from './uzbek-risks';
import type { UzbekText } from './uzbek-texts';
import { findStem, isRegular, wordToCyrillic, type UzbekLexicon } from './uzbek-word';

const HEADER = 'latin\tcyrillic\tdecided by';

/**
 * Every word of the texts and its Cyrillic form, for people who review them: a line a word, sorted.
 * The third column tells the lines worth reading: the entry of the lexicon that decides, `ending` where
 * a risky letter belongs to a native ending, `?` where nothing decides. It is empty where the letters are sound.
 */
export function renderWordList(texts: UzbekText[], lexicon: UzbekLexicon): string {
  const words = texts.flatMap(({ text }) => latinWords(text)).map((word) => smallWord(word, lexicon));
  const lines = [...new Set(words)].sort().map((word) => {
    return [word, wordToCyrillic(word, lexicon), decidedBy(word, lexicon)].join('\t');
  });
  return [HEADER, ...lines, ''].join('\n');
}

function decidedBy(word: string, lexicon: UzbekLexicon): string {
  const found = findStem(word, lexicon);
  if (found && !isRegular(found.stem, found.cyrillic)) return found.stem;
  if (!isRisky(word)) return '';
  if (found) return found.stem;
  return findUndecided(word, lexicon) === undefined ? 'ending' : '?';
}

/** In lower case, unless the capitals matter: BMTning, Chrome. */
function smallWord(word: string, lexicon: UzbekLexicon): string {
  const small = word.toLowerCase();
  const isSame = wordToCyrillic(word, lexicon).toLowerCase() === wordToCyrillic(small, lexicon);
  return isSame && findStem(word, lexicon)?.stem === findStem(small, lexicon)?.stem ? small : word;
}
