import type { RawSources } from './read-sources';

/** A text of Uzbek Latin and where it stands. */
export interface UzbekText {
  /** Path below the guides folder. */
  file: string;
  field: string;
  text: string;
}

/** Everything a reader gets from the guide in Uzbek. Read leniently: other checks tell what has a wrong shape. */
export function uzbekTexts(raw: RawSources): UzbekText[] {
  return [...raw.files].flatMap(([file, { data }]) => {
    if (file.endsWith('/uz.yaml')) return textsOf(file, at(data, 'texts'));
    if (file.endsWith('/glossary.yaml')) return formsOf(file, at(data, 'terms'));
    return [];
  });
}

export function textsOf(file: string, texts: unknown): UzbekText[] {
  return Object.entries(texts ?? {}).flatMap(([field, text]: [string, unknown]) =>
    typeof text === 'string' ? [{ file, field, text }] : [],
  );
}

function formsOf(file: string, terms: unknown): UzbekText[] {
  if (!Array.isArray(terms)) return [];
  return terms.flatMap((term: unknown) => {
    const form = at(at(term, 'forms'), 'uz');
    return typeof form === 'string'
      ? [{ file, field: `terms.${String(at(term, 'id'))}.forms.uz`, text: form }]
      : [];
  });
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined;
}
