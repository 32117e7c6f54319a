import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSigningKey } from '../../compiler/signing-key';

const DEVELOPMENT = readFileSync(join(import.meta.dirname, '../../guides/development-key.json'), 'utf8');

function newKey(kid: string) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = { ...pair.privateKey.export({ format: 'jwk' }), kid };
  return { secret, open: { ...pair.publicKey.export({ format: 'jwk' }), kid } };
}

function load(production: boolean, key: unknown, trusted?: unknown) {
  const env = {
    LISTEN_FIRST_SIGNING_KEY: typeof key === 'string' ? key : JSON.stringify(key),
    LISTEN_FIRST_TRUSTED_KEYS: trusted === undefined ? undefined : JSON.stringify(trusted),
  };
  return loadSigningKey({ production, env });
}

describe('a development build', () => {
  it('signs with the committed key, whatever the environment holds', async () => {
    const { signing, trusted } = await load(false, newKey('2026').secret);
    expect(signing.keyId).toBe('development');
    expect(trusted.map(({ keyId }) => keyId)).toEqual(['development']);
  });

  it('labels its key as one for development', () => {
    expect((JSON.parse(DEVELOPMENT) as { note: string }).note).toMatch(/development/i);
  });
});

describe('a production build', () => {
  it('fails without a key and names the variable', async () => {
    await expect(load(true, undefined)).rejects.toThrow('LISTEN_FIRST_SIGNING_KEY is not set');
    await expect(load(true, '')).rejects.toThrow('LISTEN_FIRST_SIGNING_KEY is not set');
  });

  it('signs with the key of the environment and trusts only its public part', async () => {
    const { secret, open } = newKey('2026');
    const { signing, trusted } = await load(true, secret);
    expect(signing.keyId).toBe('2026');
    expect(trusted).toEqual([{ keyId: '2026', jwk: { kty: 'EC', crv: 'P-256', x: open.x, y: open.y } }]);
  });

  it('trusts further keys for rotation', async () => {
    const { trusted } = await load(true, newKey('2026').secret, [newKey('2027').open]);
    expect(trusted.map(({ keyId }) => keyId)).toEqual(['2026', '2027']);
  });

  it.each([
    ['no JSON', '{', 'is not valid JSON'],
    ['no private part', newKey('a').open, 'is not valid: d'],
    ['no name', { ...newKey('a').secret, kid: undefined }, 'is not valid: kid'],
    ['another curve', { ...newKey('a').secret, crv: 'P-384' }, 'is not valid: crv'],
    ['halves of two keys', { ...newKey('a').secret, d: newKey('b').secret.d }, 'not a P-256 key pair'],
  ])('refuses a key with %s', async (_fault, key, message) => {
    await expect(load(true, key)).rejects.toThrow(message);
  });

  it('never repeats the key in its error', async () => {
    const { secret } = newKey('a');
    const error = await load(true, { ...secret, crv: 'P-384' }).catch((reason: unknown) => String(reason));
    expect(error).toContain('LISTEN_FIRST_SIGNING_KEY');
    expect(error).not.toContain(secret.d);
  });

  it('neither signs with nor trusts the development key', async () => {
    const development = JSON.parse(DEVELOPMENT) as { kid: string; d?: string };
    const { d: _private, ...open } = development;
    await expect(load(true, development)).rejects.toThrow('development key');
    await expect(load(true, { ...development, kid: 'renamed' })).rejects.toThrow('development key');
    await expect(load(true, newKey('a').secret, [open])).rejects.toThrow('development key');
  });

  it('refuses private keys and clashing names among the trusted ones', async () => {
    const { secret } = newKey('a');
    await expect(load(true, secret, [newKey('b').secret])).rejects.toThrow(
      'LISTEN_FIRST_TRUSTED_KEYS is not valid: 0.d',
    );
    await expect(load(true, secret, [newKey('a').open])).rejects.toThrow('another key named "a"');
  });
});
