import { LANGUAGES } from '../model/languages';
import { PACK_FORMAT, type PackIndex, type PackPart } from '../model/pack-format';
import { PackProblem } from './pack-problem';

/**
 * The payload of an index as this version understands it.
 * Throws a PackProblem: `update-app` for a newer format, `refused` for anything else.
 */
export function parseIndex(payload: string): PackIndex {
  const value = parseJson(payload);
  if (Number(value?.format) > PACK_FORMAT) throw new PackProblem('update-app', `format ${value?.format}`);
  if (!value || !isIndex(value)) throw new PackProblem('refused', 'not an index of this format');
  return value;
}

function isIndex({ format, release, languages }: Partial<PackIndex>): boolean {
  return (
    format === PACK_FORMAT &&
    Number.isSafeInteger(release) &&
    LANGUAGES.every((language) => isPart(languages?.[language]?.parts?.content))
  );
}

/** The hash becomes a part of an address, so nothing but digits may pass. */
function isPart(part: Partial<PackPart> | undefined): boolean {
  return (
    /^[0-9a-f]{64}$/.test(String(part?.sha256)) && Number.isSafeInteger(part?.size) && Number(part?.size) > 0
  );
}

function parseJson(text: string): PackIndex | null {
  try {
    return JSON.parse(text) as PackIndex | null;
  } catch {
    return null;
  }
}
