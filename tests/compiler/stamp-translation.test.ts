import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stampTranslation } from '../../compiler/stamp-translation';

const TEXTS = `# Written by ear.
review: draft
texts:
  title: >-
    Two
    lines # not a comment
  summary:   'Short'   # keep
`;

describe('stampTranslation', () => {
  it('appends the hashes and leaves all else as it is', () => {
    const stamped = stampTranslation(TEXTS, { title: '0a1b2c3d', summary: 'ffffffff' });
    expect(stamped).toBe(`${TEXTS}from:\n  title: 0a1b2c3d\n  summary: ffffffff\n`);
  });

  it('quotes hashes that YAML would take for numbers', () => {
    const hashes = { title: '12345678', summary: '1234e567', other: '00000000' };
    expect((parse(stampTranslation(TEXTS, hashes)) as { from: unknown }).from).toEqual(hashes);
  });

  it('updates in place: order of the file, comments, keys that are gone', () => {
    const before = `review: draft # r\nfrom:\n  title: 00000000\n  # on gone\n  gone: aaaaaaaa\n  summary: bbbbbbbb # why\n\n# Texts\ntexts:\n  title: A\n`;
    const after = stampTranslation(before, { title: '0a1b2c3d', summary: 'bbbbbbbb', more: 'cccccccc' });
    expect(after).toBe(
      `review: draft # r\nfrom:\n  title: 0a1b2c3d\n  summary: bbbbbbbb # why\n  more: cccccccc\n\n# Texts\ntexts:\n  title: A\n`,
    );
  });

  it.each(['from:\n', 'from: {}\n', 'from: { title: 00000000 }\n'])('fills an unusual map: %j', (from) => {
    const after = stampTranslation(TEXTS + from, { title: '0a1b2c3d' });
    expect(after).toBe(`${TEXTS}from:\n  title: 0a1b2c3d\n`);
  });

  it('does nothing twice', () => {
    const hashes = { title: '12345678', summary: 'ffffffff' };
    const once = stampTranslation(TEXTS, hashes);
    expect(stampTranslation(once, hashes)).toBe(once);
  });
});
