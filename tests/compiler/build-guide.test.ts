import { describe, expect, it } from 'vitest';
import { buildGuide } from '../../compiler/build-guide';
import { guideCopy } from './guide-copy';

function build(guidesDir: string, production = false) {
  return buildGuide({ guidesDir, production, env: {} });
}

describe('buildGuide', () => {
  it('gives packs, their files and the keys to trust', async () => {
    const { packs, files, trustedKeys, release, index } = await build(guideCopy());
    expect(packs.kk).toMatchObject({ release: 1, language: 'kk' });
    expect(files.map(({ path }) => path)).toContain('packs/index.json');
    expect(trustedKeys.map(({ keyId }) => keyId)).toEqual(['development']);
    expect(JSON.parse(index.payload)).toMatchObject({ release });
  });

  it('gives the same packs each time', async () => {
    const [one, two] = [await build(guideCopy()), await build(guideCopy())];
    expect(two.index.payload).toBe(one.index.payload);
    expect(two.files.slice(0, -1)).toEqual(one.files.slice(0, -1));
  });

  it('lists every problem in one error', async () => {
    const faults = build(guideCopy(['unknown-related', 'insecure-address']));
    await expect(faults).rejects.toThrow(
      /^The guide has 2 problem\(s\):\n.+sources\.yaml: .+\n.+related\.#1: .+$/,
    );
  });

  it('insists on the release only in production, so that an author can look at a change', async () => {
    const root = guideCopy(['release-not-raised']);
    expect((await build(root)).release).toBe(1);
    await expect(build(root, true)).rejects.toThrow('content changed but release did not rise');
  });

  it('insists on the rules between texts only in production', async () => {
    const root = guideCopy(['lonely-article']);
    expect((await build(root)).release).toBe(1);
    await expect(build(root, true)).rejects.toThrow('articles/silence/article.yaml: id: expected');
  });

  it('needs a signing key in production', async () => {
    await expect(build(guideCopy(), true)).rejects.toThrow('LISTEN_FIRST_SIGNING_KEY');
  });
});
