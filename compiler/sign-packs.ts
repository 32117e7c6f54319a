import { webcrypto } from 'node:crypto';
import { LANGUAGES } from '../src/model/languages';
import { PACK_FORMAT, type PackIndex, type SignedIndex } from '../src/model/pack-format';
import { canonicalJson } from './canonical-json';
import { serialisePack, type Packs } from './compile-packs';
import { sha256Hex } from './sha256-hex';
import { ECDSA_P256, type SigningKey } from './signing-key';

export interface EmittedFile {
  /** Below the root of the site, for example `packs/index.json`. */
  path: string;
  text: string;
}

export interface SignedPacks {
  index: SignedIndex;
  files: EmittedFile[];
}

/** Names every pack by its hash and signs the index over them. Only the signature is not reproducible. */
export async function signPacks(packs: Packs, key: SigningKey): Promise<SignedPacks> {
  const parts = LANGUAGES.map((language) => {
    const text = serialisePack(packs[language]);
    return { language, text, sha256: sha256Hex(text), size: Buffer.byteLength(text) };
  });
  const languages = Object.fromEntries(
    parts.map(({ language, sha256, size }) => [language, { parts: { content: { sha256, size } } }]),
  ) as PackIndex['languages'];
  const { release } = packs[LANGUAGES[0]];
  const index = await signIndex({ format: PACK_FORMAT, release, languages }, key);
  const files = parts.map(({ sha256, text }) => ({ path: `packs/${sha256}.json`, text }));
  return { index, files: [...files, { path: 'packs/index.json', text: canonicalJson(index) }] };
}

/** The signature is raw r||s in base64 over the UTF-8 bytes of `payload`. */
async function signIndex(index: PackIndex, { keyId, privateKey }: SigningKey): Promise<SignedIndex> {
  const payload = canonicalJson(index);
  const signature = await webcrypto.subtle.sign(ECDSA_P256, privateKey, new TextEncoder().encode(payload));
  return { payload, signatures: [{ keyId, value: Buffer.from(signature).toString('base64') }] };
}
