import { webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ECDSA_P256 } from '../../compiler/signing-key';
import { verifyIndex } from '../../src/data/verify';
import type { SignedIndex } from '../../src/model/pack-format';
import { publishGuide, trusted } from './published-guide';

const { subtle } = webcrypto;
const guide = await publishGuide(7);
const signed = JSON.parse(guide.indexText) as SignedIndex;
const [{ value, keyId }] = signed.signatures as [SignedIndex['signatures'][0]];

/** The reason an index is refused for; undefined when it is taken. */
async function refusalOf(text: string, keys: Parameters<typeof verifyIndex>[1] = trusted) {
  return verifyIndex(text, keys).then(
    () => undefined,
    (error: { name: string; reason: string }) => `${error.name} ${error.reason}`,
  );
}

async function makeKey(name: string) {
  const { privateKey, publicKey } = await subtle.generateKey(ECDSA_P256, true, ['sign', 'verify']);
  const sign = async (payload: string) => {
    const bytes = await subtle.sign(ECDSA_P256, privateKey, new TextEncoder().encode(payload));
    return { keyId: name, value: Buffer.from(bytes).toString('base64') };
  };
  const { kty, crv, x, y } = await subtle.exportKey('jwk', publicKey);
  return { trusted: { keyId: name, jwk: { kty, crv, x, y } }, sign };
}

const flip = (text: string, at: number, bit: number) =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);

describe('a genuine index', () => {
  test('is taken', async () => {
    expect(await verifyIndex(guide.indexText, trusted)).toEqual(guide.index);
  });

  test('is refused with any bit of its payload flipped', async () => {
    expect(signed.payload.length).toBeGreaterThan(200);
    for (let at = 0; at < signed.payload.length; at += 1) {
      const payload = flip(signed.payload, at, at % 7);
      const text = JSON.stringify({ ...signed, payload });
      expect(await refusalOf(text), `payload at ${at}`).toBe('PackProblem refused');
    }
  });

  test('is refused with a byte added to or taken from its payload', async () => {
    for (const payload of [`${signed.payload} `, ` ${signed.payload}`, signed.payload.slice(0, -1), '']) {
      expect(await refusalOf(JSON.stringify({ ...signed, payload }))).toBe('PackProblem refused');
    }
  });

  test('is refused with any bit of its signature flipped', async () => {
    const bytes = Buffer.from(value, 'base64');
    expect(bytes).toHaveLength(64);
    for (let at = 0; at < bytes.length * 8; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at >> 3]! ^= 1 << (at & 7);
      const signatures = [{ keyId, value: changed.toString('base64') }];
      expect(await refusalOf(JSON.stringify({ ...signed, signatures })), `bit ${at}`).toBe(
        'PackProblem refused',
      );
    }
  });
});

describe('signatures', async () => {
  const [known, retired, other] = await Promise.all(['known', 'retired', 'other'].map(makeKey));
  if (!known || !retired || !other) throw new Error('three keys were made');
  const { payload } = signed;
  const [byKnown, byRetired, byOther] = await Promise.all(
    [known, retired, other].map((it) => it.sign(payload)),
  );
  const refused = 'PackProblem refused';

  test.each([
    ['of a trusted key', [byKnown], undefined],
    ['of a key that is trusted no more', [byRetired], refused],
    ['of a stranger under a trusted name', [{ ...byOther, keyId: 'known' }], refused],
    ['of a trusted key under an unknown name', [{ ...byKnown, keyId: 'nobody' }], refused],
    ['of a trusted key under a name of every object', [{ ...byKnown, keyId: '__proto__' }], refused],
    ['one of several trusted', [byRetired, byOther, byKnown], undefined],
    ['one broken and one trusted', [{ keyId: 'known', value: '%' }, byKnown], undefined],
    ['none', [], refused],
    ['not base64', [{ keyId: 'known', value: 'ÿ' }], refused],
    ['empty', [{ keyId: 'known', value: '' }], refused],
  ])('%s', async (_, signatures, expected) => {
    const text = JSON.stringify({ payload, signatures });
    expect(await refusalOf(text, [known.trusted])).toBe(expected);
  });

  test('of a trusted key over a newer format ask for a newer app, over anything else unknown are refused', async () => {
    const { index } = guide;
    const { ru: _, ...withoutRussian } = index.languages;
    const cases: [unknown, string | undefined][] = [
      [{ ...index, more: 'is allowed' }, undefined],
      [{ format: 2, release: 1, anything: [] }, 'PackProblem update-app'],
      [{ ...index, format: 0 }, refused],
      [{ ...index, format: '1' }, refused],
      [{ ...index, release: 1.5 }, refused],
      [{ ...index, release: '7' }, refused],
      [{ ...index, languages: withoutRussian }, refused],
      [{ ...index, languages: { ...index.languages, ru: { parts: {} } } }, refused],
      [withPart({ sha256: '../../index', size: 10 }), refused],
      [withPart({ sha256: 'A'.repeat(64), size: 10 }), refused],
      [withPart({ sha256: 'a'.repeat(64), size: -1 }), refused],
      [withPart({ sha256: 'a'.repeat(64), size: 10 }), undefined],
      [null, refused],
      ['index', refused],
    ];
    for (const [content, expected] of cases) {
      const text = JSON.stringify(content);
      const index = JSON.stringify({ payload: text, signatures: [await known.sign(text)] });
      expect(await refusalOf(index, [known.trusted]), text).toBe(expected);
    }
  });

  test('of a trusted key over something that is not JSON', async () => {
    const text = JSON.stringify({ payload: '{', signatures: [await known.sign('{')] });
    expect(await refusalOf(text, [known.trusted])).toBe(refused);
  });

  function withPart(content: object) {
    return { ...guide.index, languages: { ...guide.index.languages, ru: { parts: { content } } } };
  }
});

describe('an answer that is no index', () => {
  test.each([
    '',
    '<!doctype html><title>Sign in</title>',
    'null',
    '1',
    '"text"',
    '[]',
    '{}',
    '{"payload":{},"signatures":[]}',
    '{"payload":"{}"}',
    '{"payload":"{}","signatures":{}}',
    '{"payload":"{}","signatures":[null]}',
    '{"payload":"{}","signatures":["development"]}',
    '{"payload":"{}","signatures":[{"keyId":"development"}]}',
    '{"payload":"{}","signatures":[{"keyId":1,"value":"AA=="}]}',
  ])('%j', async (text) => {
    expect(await refusalOf(text)).toBe('PackProblem bad-answer');
  });
});
