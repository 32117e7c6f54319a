const ROUNDS = 3;

/** A regular expression of a suffix. One with `after` counts only behind a letter that this matches, which stays. */
export type Suffix = string | { after: string; suffix: string };

/**
 * A stripper of suffixes for languages that string them together. It works on keys, where both scripts and both
 * rows of vowels are one, so one list serves them all.
 */
export function suffixStripper(suffixes: readonly Suffix[]): (key: string, shortest: number) => string {
  const endings = new Map<number, RegExp>();
  return (key, shortest) => {
    const ending = endings.get(shortest) ?? endingOf(suffixes, shortest);
    endings.set(shortest, ending);
    let stem = key;
    for (let round = 0; round < ROUNDS; round += 1) {
      const shorter = ending.exec(stem)?.[0];
      if (shorter === undefined) break;
      stem = shorter;
    }
    // Whether a last а or е belongs to the stem or to its suffix cannot be told: жыла-йды, бар-ады.
    return stem.length > shortest ? stem.replace(/[ae]$/, '') : stem;
  };
}

/**
 * Matches the stem. The longest suffix wins, because the stem takes as few letters as it may. Its last letter looks
 * ahead at the suffix: Safari before 16.4 cannot look behind, and refuses the whole expression.
 */
function endingOf(suffixes: readonly Suffix[], shortest: number): RegExp {
  const plain = suffixes.filter((it) => typeof it === 'string').join('|');
  const afterALetter = suffixes.flatMap((it) =>
    typeof it === 'string' ? [] : [stemBefore(it.after, it.suffix)],
  );
  return new RegExp(`^.{${shortest - 1},}?(?:${[stemBefore('.', plain), ...afterALetter].join('|')})`);
}

const stemBefore = (letter: string, suffix: string): string => `${letter}(?=(?:${suffix})$)`;
