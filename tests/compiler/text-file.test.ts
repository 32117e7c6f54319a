import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { replaceTexts, spacedKeys, writeTextFile } from '../../compiler/text-file';

const BEFORE = `# Written by ear.
review: reviewed # by a specialist
texts:
  title: 'Silent' # keep
  summary: >-
    Two
    lines

  # On waiting
  now.wait:   Wait
  now.stay: "Stay"
from:
  title: 0a1b2c3d
`;
const TEXTS = { title: 'Silent', summary: 'Two lines', 'now.wait': 'Wait', 'now.stay': 'Stay' };

function replace(before: string, changes: Record<string, string>, spaced: string[] = []) {
  const order = ['intro', 'title', 'summary', 'more', 'now.wait', 'now.stay', 'end'];
  const texts = order.map((key) => ({ key, text: changes[key] ?? '', spaced: spaced.includes(key) }));
  return replaceTexts(before, texts, new Set(Object.keys(changes)));
}

function textsOf(file: string | undefined): unknown {
  return (parse(file ?? '') as { texts: unknown }).texts;
}

describe('replaceTexts', () => {
  it('changes the value alone, makes the file a draft, and leaves all else as it is', () => {
    const draft = BEFORE.replace('reviewed', 'draft');
    expect(replace(BEFORE, { title: 'Quiet' })).toBe(draft.replace("'Silent'", "'Quiet'"));
    expect(replace(BEFORE, { 'now.wait': 'Be: here' })).toBe(draft.replace(':   Wait', ":   'Be: here'"));
    expect(replace(BEFORE, { summary: 'One' })).toBe(draft.replace('>-\n    Two\n    lines', 'One'));
  });

  it('puts a new key behind the one that precedes it', () => {
    const added = replace(BEFORE, { intro: 'I', more: 'M', end: 'E' }, ['more']);
    expect(added).toContain("texts:\n  intro: I\n  title: 'Silent' # keep\n");
    expect(added).toContain('    lines\n\n  more: M\n\n  # On waiting\n');
    expect(added).toContain('  now.stay: "Stay"\n  end: E\nfrom:\n');
  });

  it('keeps the order of the file, whatever it is', () => {
    const before = 'texts:\n  end: E\n  title: A\nreview: approved\n';
    expect(replace(before, { title: 'B', end: 'F' })).toBe('texts:\n  end: F\n  title: B\nreview: draft\n');
  });

  it('adds to a file that ends without a line break', () => {
    expect(replace('review: draft\ntexts:\n  title: A', { end: 'E' })).toBe(
      'review: draft\ntexts:\n  title: A\n  end: E\n',
    );
  });

  it.each(['review: draft\ntexts: { title: A }\n', 'review: draft\ntexts: {}\n'])(
    'leaves %j alone',
    (before) => {
      expect(replace(before, { title: 'B' })).toBeUndefined();
    },
  );
});

describe('every text', () => {
  it.each([
    'a: b',
    'a # b',
    "it's",
    'say "x"',
    `it's "both"`,
    '112',
    'true',
    'null',
    '~',
    '',
    '- x',
    '? x',
    '...',
    'two\nlines',
    'two\r\nlines',
    '\n',
    ' blanks ',
    '\u00A0',
    '10\u00A0000',
    '\t',
    '\uFEFFx',
    '\u2028',
    '=1+1',
    '+7',
    '@x',
    '{a}',
    '[a',
    '*a',
    '&a',
    '!a',
    '%a',
    '|',
    '>-',
    'Oʻzbek',
    '😀',
    'x '.repeat(200) + 'x',
  ])('%j is read as it was written', (text) => {
    const added = [
      { key: 'title', text, spaced: false },
      { key: 'end', text, spaced: true },
    ];
    expect(textsOf(writeTextFile(added))).toEqual({ title: text, end: text });
    const changes = { title: text, summary: text, 'now.wait': text, 'now.stay': text };
    expect(textsOf(replace(BEFORE, { ...changes, end: text }))).toEqual({ ...changes, end: text });
    expect(textsOf(replace(BEFORE, { end: text }))).toEqual({ ...TEXTS, end: text });
  });
});

describe('spacedKeys', () => {
  it('knows where empty lines stand', () => {
    expect(spacedKeys(BEFORE)).toEqual(new Set(['now.wait']));
  });
});
