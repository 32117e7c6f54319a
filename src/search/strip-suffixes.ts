/** Fewer letters than this say nothing. */
const SHORTEST_STEM = 3;
const ROUNDS = 3;

/**
 * A stripper of suffixes for languages that string them together. It works on keys, where both scripts and both
 * rows of vowels are one, so one list serves them all.
 * @param suffixes regular expressions of suffixes, `|` between them
 */
export function suffixStripper(suffixes: readonly string[]): (key: string) => string {
  // The longest match wins, because alternatives of a lazy stem are tried from the left of the word.
  const ending = new RegExp(`^(.{${SHORTEST_STEM},}?)(?:${suffixes.join('|')})$`);
  return (key) => {
    let stem = key;
    for (let round = 0; round < ROUNDS; round += 1) {
      const shorter = ending.exec(stem)?.[1];
      if (shorter === undefined) break;
      stem = shorter;
    }
    return withoutLastVowel(stem);
  };
}

/** Whether a last а or е belongs to the stem or to its suffix cannot be told: жыла-йды, бар-ады. */
function withoutLastVowel(stem: string): string {
  return stem.length > SHORTEST_STEM ? stem.replace(/[ae]$/, '') : stem;
}
