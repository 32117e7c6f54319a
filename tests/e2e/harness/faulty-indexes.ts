import { generateKeyPairSync, sign } from 'node:crypto';
import type { SignedIndex } from '../../../src/model/pack-format';
import type { FaultyAnswer } from './faulty-answers';

const flipped = (text: string, at: number) =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

function signedByStranger({ payload, signatures }: SignedIndex, keyId = signatures[0]?.keyId ?? '') {
  const value = sign('sha256', Buffer.from(payload), { key: otherKey, dsaEncoding: 'ieee-p1363' });
  return { payload, signatures: [{ keyId, value: value.toString('base64') }] };
}

/** Well-formed indexes that no trusted key has signed. */
const FORGERIES: Record<string, (index: SignedIndex) => SignedIndex> = {
  'a changed release': ({ payload, signatures }) => ({
    payload: payload.replace(/"release":\d+/, '"release":999999'),
    signatures,
  }),
  'one bit of a hash changed': ({ payload, signatures }) => ({
    payload: flipped(payload, payload.indexOf('"sha256":"') + 20),
    signatures,
  }),
  'one bit of the signature changed': ({ payload, signatures }) => ({
    payload,
    signatures: signatures.map(({ keyId, value }) => ({ keyId, value: flipped(value, 10) })),
  }),
  'an unknown key': (index) => signedByStranger(index, 'stranger'),
  'an unknown key under a known name': (index) => signedByStranger(index),
  'no signature': ({ payload }) => ({ payload, signatures: [] }),
};

/** The same as answers in the place of `packs/index.json`. */
export const FAULTY_INDEXES = Object.entries(FORGERIES).map(([name, forge]) => {
  const send: FaultyAnswer['send'] = (response, genuine, type) => {
    const forged = forge(JSON.parse(genuine.toString()) as SignedIndex);
    response.writeHead(200, { 'content-type': type }).end(JSON.stringify(forged));
  };
  return { name, send };
});
