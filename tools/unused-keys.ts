/**
 * Keys put together from their end, as in `${because}.title`, which no search can find.
 * Each begins with a word that the code does name: the search is for that word.
 */
const NAMED_BY_THEIR_BEGINNING = ['notFound.', 'notHere.'];

/** The keys that no file of `code` uses: neither as a literal nor as a template's beginning, `role.${id}`. */
export function findUnusedKeys(keys: readonly string[], code: readonly string[]): string[] {
  const text = code.join('\n');
  const literals = new Set([...text.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , literal = '']) => literal));
  const beginnings = [...text.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, beginning = '']) => beginning);
  const named = NAMED_BY_THEIR_BEGINNING.filter((beginning) => literals.has(beginning.slice(0, -1)));
  return keys.filter(
    (key) => !literals.has(key) && ![...beginnings, ...named].some((it) => key.startsWith(it)),
  );
}
