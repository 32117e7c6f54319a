import { Document, isMap, isScalar, parseDocument, Scalar, type Pair, type YAMLMap } from 'yaml';

/** A text with its place in a language file. */
export interface PlacedText {
  key: string;
  text: string;
  /** Whether an empty line stands before it. */
  spaced: boolean;
}

/** A new language file without `from`: a draft, one text a line. */
export function writeTextFile(texts: readonly PlacedText[]): string {
  return `review: draft\ntexts:\n${texts.map((text) => renderLine(text, '  ')).join('')}`;
}

/** Keys of a readable language file before which an empty line stands. */
export function spacedKeys(before: string): Set<string> {
  const pairs = textsOf(parseDocument(before))?.items ?? [];
  return new Set(pairs.flatMap(({ key }) => (isScalar(key) && key.spaceBefore ? String(key.value) : [])));
}

/**
 * Puts texts into a language file and makes it a draft. Everything else stays as it is, byte for byte: only the
 * values that change are replaced, and a new key gets a line after the one that precedes it in `order`.
 * Undefined when the texts do not stand one below the other, as in `texts: { … }`.
 * @param before text of the YAML file, readable and of the right shape
 * @param order every text of the file, in the order of reading; those that are not in `changed` keep their value
 */
export function replaceTexts(
  before: string,
  order: readonly PlacedText[],
  changed: ReadonlySet<string>,
): string | undefined {
  const whole = before.endsWith('\n') ? before : `${before}\n`;
  const document = parseDocument(whole);
  const first = textsOf(document)?.items[0];
  if (!first) return undefined;
  const edits = [...editReview(document, whole), ...editTexts(document, whole, order, changed)];
  return applyEdits(whole, edits);
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function editTexts(
  document: Document.Parsed,
  whole: string,
  order: readonly PlacedText[],
  changed: ReadonlySet<string>,
): Edit[] {
  const pairs = textsOf(document)?.items ?? [];
  const byKey = new Map(pairs.map((pair) => [keyOf(pair), pair]));
  const indentEnd = pairs[0] ? rangeOf(pairs[0].key)[0] : 0;
  let place = lineStart(whole, indentEnd);
  const indent = whole.slice(place, indentEnd);
  return order.flatMap((text) => {
    const pair = byKey.get(text.key);
    if (pair) place = lineEnd(whole, rangeOf(pair.value)[1]);
    if (!changed.has(text.key)) return [];
    return pair
      ? replaceValue(pair, text.text, whole)
      : { start: place, end: place, text: renderLine(text, indent) };
  });
}

/** A text that has changed has not been read by the specialist who read the one before. */
function editReview(document: Document.Parsed, whole: string): Edit[] {
  const pair = isMap(document.contents)
    ? document.contents.items.find((it) => keyOf(it) === 'review')
    : undefined;
  return pair ? [replaceValue(pair, 'draft', whole)] : [];
}

function replaceValue({ key, value }: Pair, text: string, whole: string): Edit {
  const [start, end] = rangeOf(value);
  // A block (>- or |) ends after its line break.
  const lineBreak = whole[end - 1] === '\n' ? '\n' : '';
  const type = isScalar(value) && value.type?.startsWith('BLOCK') === false ? value.type : undefined;
  const rendered = renderPair(String(isScalar(key) ? key.value : key), text, type);
  return { start, end, text: rendered.slice(rendered.indexOf(': ') + 2) + lineBreak };
}

function renderLine({ key, text, spaced }: PlacedText, indent: string): string {
  return `${spaced ? '\n' : ''}${indent}${renderPair(key, text)}\n`;
}

/** `key: value` in one line without its end, with quotes where YAML needs them. */
function renderPair(key: string, text: string, type?: Scalar.Type): string {
  const value = new Scalar(text);
  value.type = text.includes('\n') ? 'QUOTE_DOUBLE' : (type ?? 'PLAIN');
  const options = { lineWidth: 0, singleQuote: true, doubleQuotedMinMultiLineLength: Infinity };
  return new Document({ [key]: value }).toString(options).slice(0, -1);
}

function applyEdits(before: string, edits: Edit[]): string {
  let after = '';
  let done = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    after += before.slice(done, start) + text;
    done = end;
  }
  return after + before.slice(done);
}

function textsOf(document: Document.Parsed): YAMLMap | undefined {
  const texts = document.get('texts', true);
  return isMap(texts) && !texts.flow ? texts : undefined;
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

/** The place after the line in which a value ends; a comment behind it belongs to it. */
function lineEnd(text: string, position: number): number {
  return text[position - 1] === '\n' ? position : text.indexOf('\n', position) + 1;
}

/** Start and end of the value of a parsed node, without the comment behind it. */
function rangeOf(node: unknown): readonly [number, number] {
  const range: unknown =
    typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) throw new Error('A parsed document has lost its positions');
  return range as [number, number];
}
