import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGuide } from '../../compiler/check-guide';
import { renderProblem } from '../../compiler/problem';
import { readSources } from '../../compiler/read-sources';
import { FIXTURES, guideCopy } from './guide-copy';

const BROKEN = join(FIXTURES, 'guides-broken');
const faults = readdirSync(BROKEN).sort();

function problemsIn(root: string): string[] {
  return checkGuide(readSources(root)).problems.map((problem) => renderProblem(problem, 'guides'));
}

function expectedOf(fault: string): string {
  return readFileSync(join(BROKEN, fault, 'expected.txt'), 'utf8').trimEnd();
}

describe('a guide with one fault', () => {
  it('starts from a guide without any', () => {
    expect(problemsIn(guideCopy())).toEqual([]);
  });

  it('has many fixtures', () => {
    expect(faults.length).toBeGreaterThan(50);
  });

  it.each(faults)('%s gives exactly its one message', (fault) => {
    expect(problemsIn(guideCopy([fault]))).toEqual([expectedOf(fault)]);
  });
});

describe('a guide with several faults', () => {
  it('tells all of them at once', () => {
    const several = ['interrogation-ru', 'unknown-source', 'repeated-source', 'syntax'];
    expect(problemsIn(guideCopy(several)).sort()).toEqual(several.map(expectedOf).sort());
  });

  it('tells faults of shape, of keys and of words in one file together', () => {
    const text = 'review: finished\ntexts:\n  title: <b>Now</b>\n  summary: 5\n  now.stay: Stay.\n';
    const fields = problemsIn(guideCopy([], { 'articles/danger-now/en.yaml': text })).map(
      (line) => line.split(': ')[1],
    );
    expect(fields.sort()).toEqual(['now.heading', 'review', 'summary', 'title']);
  });
});

describe('missing parts', () => {
  it('names the files that a guide cannot do without', () => {
    const root = guideCopy();
    for (const file of [
      'sources.yaml',
      'release.yaml',
      'countries/uz',
      'exceptions.yaml',
      'words-to-avoid.yaml',
    ])
      rmSync(join(root, file), { recursive: true });
    expect(problemsIn(root).map((line) => line.split(': ')[0])).toEqual([
      'guides/release.yaml',
      'guides/sources.yaml',
      'guides/countries/uz/country.yaml',
      'guides/countries/uz/en.yaml',
      'guides/exceptions.yaml',
      'guides/words-to-avoid.yaml',
    ]);
  });

  it('reports a folder that is not there', () => {
    const root = join(guideCopy(), 'nowhere');
    expect(existsSync(root)).toBe(false);
    expect(problemsIn(root)[0]).toBe('guides: expected a readable folder, got none; check the path');
  });

  it('takes a missing translation of an excepted language for a fallback, not for a problem', () => {
    const root = guideCopy();
    rmSync(join(root, 'articles/silence/ru.yaml'));
    const { problems } = checkGuide(readSources(root));
    expect(problems.map(({ file }) => file)).toEqual(['release.yaml']);
  });

  it('lists every file that a language lacks', () => {
    const exceptions = 'incomplete: { kk: A test., uz: A test. }\n';
    expect(problemsIn(guideCopy([], { 'exceptions.yaml': exceptions }))).toEqual(
      ['prompts/3-5', 'prompts/9-12', 'prompts/13-15', 'phrases', 'glossary'].map(
        (folder) =>
          `guides/${folder}/ru.yaml: expected this translation, got nothing; translate en.yaml and stamp it`,
      ),
    );
  });
});

describe('exceptions', () => {
  const incomplete = readFileSync(join(FIXTURES, 'guides/exceptions.yaml'), 'utf8');

  it.each([
    ['closed-phrase', 'closed:\n  U01: A test.\n'],
    ['long-sentence', 'long:\n  P35-01: A test.\n'],
    ['translated-two-ways', 'twoWays:\n  ru:\n    Now: A test.\n'],
    ['name-of-a-person', 'names:\n  Smith: A test.\n'],
    ['avoided-word', 'words:\n  articles/danger-now/ru summary: A test.\n'],
    ['avoided-word-as-term', 'words:\n  glossary/glossary term-1.ru: A test.\n'],
  ])('let %s pass, up to the release', (fault, exception) => {
    const root = guideCopy([fault], { 'exceptions.yaml': incomplete + exception });
    expect(checkGuide(readSources(root)).problems.map(({ file }) => file)).toEqual(['release.yaml']);
  });

  it('are not called unneeded by half a guide', () => {
    const broken = guideCopy(['html'], { 'exceptions.yaml': `${incomplete}closed:\n  U01: A test.\n` });
    expect(problemsIn(broken)).toEqual([expectedOf('html')]);
  });
});

describe('words of the house', () => {
  it('pass where they are spoken about', () => {
    const file = 'articles/danger-now/ru.yaml';
    const text = readFileSync(join(FIXTURES, 'guides', file), 'utf8');
    const quoted = text.replace('Не оставляйте ребёнка.', 'Не говорите «жертва».');
    const { problems } = checkGuide(readSources(guideCopy([], { [file]: quoted })));
    expect(problems.map((problem) => problem.file)).toEqual(['release.yaml']);
  });
});

describe('one English text', () => {
  it('may differ by the form of address and by a no-break space', () => {
    const file = 'prompts/16-17/ru.yaml';
    const text = readFileSync(join(FIXTURES, 'guides', file), 'utf8');
    const other = text
      .replace('P1617-01: Расскажи,', 'P1617-01: Расскажи мне,')
      .replace('Расскажите, что было.', 'Расскажи, что\u00A0было.');
    const { problems } = checkGuide(readSources(guideCopy([], { [file]: other })));
    expect(problems.map((problem) => problem.file)).toEqual(['release.yaml']);
  });
});
