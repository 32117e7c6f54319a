import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSources } from '../../compiler/check-sources';
import { compilePacks } from '../../compiler/compile-packs';
import { readSources } from '../../compiler/read-sources';
import { sha256Hex } from '../../compiler/sha256-hex';
import { signPacks } from '../../compiler/sign-packs';
import { ECDSA_P256, loadSigningKey, type TrustedKey } from '../../compiler/signing-key';
import { LANGUAGES } from '../../src/model/languages';
import type { PackIndex, SignedIndex } from '../../src/model/pack-format';
import { guideCopy } from './guide-copy';

async function signFixture() {
  const packs = compilePacks(checkSources(readSources(guideCopy())).sources, 3);
  const { signing, trusted } = await loadSigningKey({ production: false, env: {} });
  return { packs, trusted, ...(await signPacks(packs, signing)) };
}

async function isSignedBy([key]: TrustedKey[], bytes: Uint8Array, { signatures }: SignedIndex) {
  const signature = Buffer.from(signatures[0]?.value ?? '', 'base64');
  const publicKey = await webcrypto.subtle.importKey('jwk', key?.jwk ?? {}, ECDSA_P256, false, ['verify']);
  return webcrypto.subtle.verify(ECDSA_P256, publicKey, signature, bytes);
}

describe('a signed index', () => {
  it('verifies over the bytes of its payload, and not with one bit flipped', async () => {
    const { index, trusted } = await signFixture();
    const bytes = new TextEncoder().encode(index.payload);
    expect(await isSignedBy(trusted, bytes, index)).toBe(true);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(await isSignedBy(trusted, bytes, index)).toBe(false);
  });

  it('has a raw signature of 64 bytes and the id of its key', async () => {
    const { index, trusted } = await signFixture();
    expect(Buffer.from(index.signatures[0]?.value ?? '', 'base64')).toHaveLength(64);
    expect(index.signatures[0]?.keyId).toBe('development');
    expect(trusted.map(({ keyId }) => keyId)).toEqual(['development']);
  });

  it('names every pack by hash and size, and every pack is emitted', async () => {
    const { index, files, packs } = await signFixture();
    const payload = JSON.parse(index.payload) as PackIndex;
    expect(payload).toMatchObject({ format: 1, release: 3 });
    for (const language of LANGUAGES) {
      const { sha256, size } = payload.languages[language].parts.content;
      const text = files.find(({ path }) => path === `packs/${sha256}.json`)?.text ?? '';
      expect([sha256Hex(text), Buffer.byteLength(text)]).toEqual([sha256, size]);
      expect(JSON.parse(text)).toEqual(packs[language]);
    }
  });

  it('is emitted itself, as the last file', async () => {
    const { index, files } = await signFixture();
    expect(files).toHaveLength(LANGUAGES.length + 1);
    expect(files.at(-1)?.path).toBe('packs/index.json');
    expect(JSON.parse(files.at(-1)?.text ?? '')).toEqual(index);
  });
});
