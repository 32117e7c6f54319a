import { SOURCE_LANGUAGE } from '../src/model/languages';
import { parseRecord } from './parse-record';
import type { Problem } from './problem';
import { englishSchema, translationSchema, type TextFile } from './source-schema';
import type { TextKey } from './text-keys';
import { checkText, type TextPlace } from './text-rules';

export interface TextFilePlace extends Omit<TextPlace, 'childFacing'> {
  file: string;
  /** What the article or country asks for; undefined when that is not known because of its own problems. */
  keys: TextKey[] | undefined;
  /** The same in English: a translation can have more, such as a polite form. */
  englishKeys: TextKey[] | undefined;
}

/**
 * Checks one language file: shape, keys, `from`, and every text.
 * Keys and texts are read leniently, so that a fault of shape hides nothing.
 */
export function checkTextFile(place: TextFilePlace, data: unknown) {
  const isSource = place.language === SOURCE_LANGUAGE;
  const schema = isSource ? englishSchema : translationSchema;
  const { value, problems } = parseRecord<TextFile>(schema, place.file, data);
  const all = [
    ...problems.map(withoutTextsPrefix),
    ...checkKeys(place, mapAt(data, 'texts'), '', isSource ? 'add it' : 'add it or delete the whole file'),
    ...(isSource ? [] : checkFrom(place, data)),
    ...checkTexts(place, mapAt(data, 'texts') ?? {}),
  ];
  return { value, problems: all };
}

/** Texts are named by their key alone, as everywhere else. */
function withoutTextsPrefix(problem: Problem): Problem {
  return { ...problem, field: problem.field.replace(/^texts\./, '') };
}

function mapAt(data: unknown, key: string): Record<string, unknown> | undefined {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? (value as Record<string, unknown>) : undefined;
}

const STAMP = 'run npm run guides:stamp';

function checkFrom(place: TextFilePlace, data: unknown): Problem[] {
  const from = mapAt(data, 'from');
  if (from) return checkKeys({ ...place, keys: place.englishKeys }, from, 'from.', STAMP);
  return [
    {
      file: place.file,
      field: 'from',
      message: `expected the hash of each English text, got nothing; ${STAMP}`,
    },
  ];
}

function checkKeys(
  { file, keys }: TextFilePlace,
  map: object | undefined,
  prefix: string,
  remedy: string,
): Problem[] {
  if (!keys || !map) return [];
  const expected = new Set(keys.map(({ key }) => key));
  const missing = [...expected].filter((key) => !Object.hasOwn(map, key));
  const surplus = Object.keys(map).filter((key) => !expected.has(key));
  return [
    ...missing.map((key) => ({
      file,
      field: prefix + key,
      message: `expected this key, got nothing; ${remedy}`,
    })),
    ...surplus.map((key) => ({
      file,
      field: prefix + key,
      message: 'expected no such key, got one; delete it',
    })),
  ];
}

function checkTexts(place: TextFilePlace, texts: Record<string, unknown>): Problem[] {
  const childFacing = new Set(place.keys?.filter((key) => key.childFacing).map(({ key }) => key));
  return Object.entries(texts).flatMap(([field, text]) => {
    if (typeof text !== 'string') return [];
    const messages = checkText(text, { ...place, childFacing: childFacing.has(field) });
    return messages.map((message) => ({ file: place.file, field, message }));
  });
}
