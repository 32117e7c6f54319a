/** A found value in one line, for "got …". */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value === '') return 'an empty text';
  if (typeof value === 'string') return `"${shorten(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a map';
  return `the ${typeof value} ${String(value)}`;
}

function shorten(text: string): string {
  const visible = text.replace(/[\p{C}\u2028\u2029]/gu, codePoint);
  return visible.length > 60 ? `${visible.slice(0, 59)}…` : visible;
}

/** `U+202E`: the only safe way to print an invisible character. */
export function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
