/**
 * How many letters were typed wrongly: left out, added, changed, or two neighbours in the wrong order. MiniSearch
 * counts the last as two, and "saftey" is the commonest kind of slip.
 * @returns the number, or `limit + 1` as soon as it is larger
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      next.push(cheapest(a, b, row, column, next, last, beforeLast));
    }
    if (Math.min(...next) > limit) return limit + 1;
    beforeLast = last;
    last = next;
  }
  return last[b.length] ?? limit + 1;
}

function cheapest(
  a: string,
  b: string,
  row: number,
  column: number,
  next: number[],
  last: number[],
  beforeLast: number[],
): number {
  const at = (line: number[], place: number) => line[place] ?? Infinity;
  const isSame = a[row - 1] === b[column - 1];
  const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    at(next, column - 1) + 1,
    at(last, column) + 1,
    at(last, column - 1) + (isSame ? 0 : 1),
    isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
  );
}
