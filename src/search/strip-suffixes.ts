const ROUNDS = 3;

/**
 * A stripper of suffixes for languages that string them together. It works on keys, where both scripts and both
 * rows of vowels are one, so one list serves them all.
 * @param suffixes regular expressions of suffixes
 */
export function suffixStripper(suffixes: readonly string[]): (key: string, shortest: number) => string {
  const endings = new Map<number, RegExp>();
  return (key, shortest) => {
    const ending = endings.get(shortest) ?? endingOf(suffixes, shortest);
    endings.set(shortest, ending);
    let stem = key;
    for (let round = 0; round < ROUNDS; round += 1) {
      const shorter = ending.exec(stem)?.[1];
      if (shorter === undefined) break;
      stem = shorter;
    }
    // Whether a last а or е belongs to the stem or to its suffix cannot be told: жыла-йды, бар-ады.
    return stem.length > shortest ? stem.replace(/[ae]$/, '') : stem;
  };
}

/** The longest suffix wins, because the stem takes as few letters as it may. */
const endingOf = (suffixes: readonly string[], shortest: number): RegExp =>
  new RegExp(`^(.{${shortest},}?)(?:${suffixes.join('|')})$`);
