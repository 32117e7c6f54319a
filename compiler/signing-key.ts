import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { z } from 'zod';
import { privateJwkSchema, publicJwkSchema, publicPart, type PrivateJwk, type PublicJwk } from './key-schema';

export const ECDSA_P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

const DEVELOPMENT_KEY = new URL('../guides/development-key.json', import.meta.url);

export interface KeyOptions {
  production: boolean;
  /**
   * `LISTEN_FIRST_SIGNING_KEY`: private P-256 JWK with `kid`; needed and read in production only.
   * `LISTEN_FIRST_TRUSTED_KEYS`: optional JSON array of public JWKs with `kid`, for rotation.
   */
  env: Readonly<Record<string, string | undefined>>;
}

export interface SigningKey {
  keyId: string;
  privateKey: webcrypto.CryptoKey;
}

/** A public key whose signature the app accepts. */
export interface TrustedKey {
  keyId: string;
  jwk: PublicJwk;
}

/** The key to sign with, and the keys to build into the app. Rejects with one error that names the variable. */
export async function loadSigningKey({ production, env }: KeyOptions) {
  const development = readDevelopmentKey();
  const own = production ? parseVariable(env, 'LISTEN_FIRST_SIGNING_KEY', privateJwkSchema) : development;
  if (!own)
    throw new Error('LISTEN_FIRST_SIGNING_KEY is not set: a production build needs its own signing key');
  const others = parseVariable(env, 'LISTEN_FIRST_TRUSTED_KEYS', z.array(publicJwkSchema)) ?? [];
  if (production) refuseDevelopmentKey([own, ...others], development);
  const signing: SigningKey = { keyId: own.kid, privateKey: await importPair(own) };
  return { signing, trusted: listTrusted([own, ...others]) };
}

function readDevelopmentKey(): PrivateJwk {
  return privateJwkSchema.parse(JSON.parse(readFileSync(DEVELOPMENT_KEY, 'utf8')));
}

/** Tells what is wrong with a variable and never what it holds. */
function parseVariable<T>(env: KeyOptions['env'], name: string, schema: z.ZodType<T>): T | undefined {
  const text = env[name];
  if (!text) return undefined;
  const result = schema.safeParse(parseJson(text, name));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
  throw new Error(`${name} is not valid: ${faults.join('; ')}`);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${name} is not valid JSON`);
  }
}

/** Its private half is public, so a build that trusts it can be fed anything. */
function refuseDevelopmentKey(keys: (PublicJwk & { kid: string })[], development: PrivateJwk): void {
  if (keys.some(({ kid, x }) => kid === development.kid || x === development.x)) {
    throw new Error('A production build must neither sign with nor trust the development key');
  }
}

function listTrusted(keys: (PublicJwk & { kid: string })[]): TrustedKey[] {
  const byId = new Map<string, PublicJwk>();
  for (const { kid, ...jwk } of keys) {
    const known = byId.get(kid);
    if (known && known.x !== jwk.x)
      throw new Error(`LISTEN_FIRST_TRUSTED_KEYS has another key named "${kid}"`);
    byId.set(kid, publicPart(jwk));
  }
  return [...byId].map(([keyId, jwk]) => ({ keyId, jwk }));
}

/** Proves by one signature that the private half belongs to the public one. */
async function importPair(jwk: PrivateJwk): Promise<webcrypto.CryptoKey> {
  const { subtle } = webcrypto;
  const probe = new TextEncoder().encode('probe');
  try {
    const publicKey = await subtle.importKey('jwk', publicPart(jwk), ECDSA_P256, false, ['verify']);
    const pair = { ...publicPart(jwk), d: jwk.d };
    const privateKey = await subtle.importKey('jwk', pair, ECDSA_P256, false, ['sign']);
    const signature = await subtle.sign(ECDSA_P256, privateKey, probe);
    if (await subtle.verify(ECDSA_P256, publicKey, signature, probe)) return privateKey;
  } catch {
    // The library's messages differ between versions and may quote the key.
  }
  throw new Error('LISTEN_FIRST_SIGNING_KEY is not valid: its parts are not a P-256 key pair');
}
