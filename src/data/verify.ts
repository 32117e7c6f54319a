import type { PackIndex, SignedIndex } from '../model/pack-format';
import { PackProblem } from './pack-problem';
import { parseIndex } from './parse-index';

type TrustedKeys = typeof __TRUSTED_KEYS__;

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * The index behind its signature: the exact bytes of the payload are verified before they are parsed.
 * Throws a PackProblem: `bad-answer` when it is no index at all, `refused` when no trusted key signed it or it
 * is not what an index must be, `update-app` when it is genuine but of a newer format.
 */
export async function verifyIndex(text: string, keys: TrustedKeys = __TRUSTED_KEYS__): Promise<PackIndex> {
  const signed = parseSignedIndex(text);
  const bytes = new TextEncoder().encode(signed.payload);
  const checks = signed.signatures.map(({ keyId, value }) => isSignedBy(keys, keyId, value, bytes));
  if (!(await Promise.all(checks)).includes(true)) throw new PackProblem('refused', 'no trusted signature');
  return parseIndex(signed.payload);
}

function parseSignedIndex(text: string): SignedIndex {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackProblem('bad-answer', 'the index is not JSON');
  }
  if (!isSignedIndex(value)) throw new PackProblem('bad-answer', 'the index has another shape');
  return value;
}

function isSignedIndex(value: unknown): value is SignedIndex {
  const candidate = value as SignedIndex | null;
  return (
    typeof candidate?.payload === 'string' &&
    Array.isArray(candidate.signatures) &&
    candidate.signatures.every((it) => typeof it?.keyId === 'string' && typeof it.value === 'string')
  );
}

async function isSignedBy(
  keys: TrustedKeys,
  keyId: string,
  value: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = keys.find((candidate) => candidate.keyId === keyId);
  if (!key) return false;
  try {
    const signature = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
    const imported = await crypto.subtle.importKey('jwk', key.jwk, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, bytes);
  } catch {
    return false;
  }
}
