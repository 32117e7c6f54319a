/**
 * How far pages were scrolled when they were left, by the random key of their entry in the browser's history, in the
 * session of the tab: numbers that tell nothing.
 */
const keyOf = (entry: string): string => `listen-first:position:${entry}`;

/** Keeps a position, in pixels. Where storage is refused, the page begins at its top the next time. */
export function keepPosition(entry: string, pixels: number): void {
  try {
    sessionStorage.setItem(keyOf(entry), String(Math.round(pixels)));
  } catch {
    // Refused, or full.
  }
}

/** The position that was kept, in pixels; undefined when there is none. */
export function findPosition(entry: string): number | undefined {
  try {
    const pixels = Number(sessionStorage.getItem(keyOf(entry)) ?? NaN);
    return pixels >= 0 ? pixels : undefined;
  } catch {
    return undefined;
  }
}
