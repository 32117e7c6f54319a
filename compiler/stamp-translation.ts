import { Document, isMap, isScalar, parseDocument, YAMLMap, type Pair } from 'yaml';

/**
 * Writes the `from` map of a translation. Everything else in the file stays as it is, byte for byte.
 * @param before text of the YAML file, readable and with a map at its root
 * @param hashes hash of the English text by key, in the order to write
 */
export function stampTranslation(before: string, hashes: Readonly<Record<string, string>>): string {
  const document = parseDocument(before);
  const pair = isMap(document.contents) ? document.contents.items.find(isFrom) : undefined;
  if (!pair) return `${before.replace(/\n*$/, '\n')}${renderFrom(updateMap(new YAMLMap(), hashes))}`;
  const start = rangeOf(pair.key)?.[0];
  const end = rangeOf(pair.value)?.[2] ?? rangeOf(pair.key)?.[2];
  if (start === undefined || end === undefined) throw new Error('A parsed document has lost its positions');
  const map = isMap(pair.value) && !pair.value.flow ? pair.value : new YAMLMap();
  return before.slice(0, start) + renderFrom(updateMap(map, hashes)) + restAfter(before, end);
}

/** The end of an empty value stands before its line break, that of a map after it. */
function restAfter(before: string, end: number): string {
  const rest = before.slice(end);
  return before[end - 1] === '\n' ? rest : rest.replace(/^\r?\n/, '');
}

function isFrom({ key }: Pair): boolean {
  return isScalar(key) && key.value === 'from';
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  const range: unknown =
    typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? (range as [number, number, number]) : undefined;
}

/** Changes values in place, so that comments beside a key stay with it. */
function updateMap(map: YAMLMap, hashes: Readonly<Record<string, string>>): YAMLMap {
  const order = Object.keys(hashes);
  for (const key of order) map.set(key, hashes[key]);
  const placeOf = ({ key }: Pair) => order.indexOf(String(isScalar(key) ? key.value : key));
  map.items = map.items.filter((pair) => placeOf(pair) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  return map;
}

function renderFrom(map: YAMLMap): string {
  const document = new Document();
  const root = new YAMLMap();
  root.set('from', map);
  document.contents = root as typeof document.contents;
  return document.toString({ lineWidth: 0, singleQuote: true });
}
