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
    for (const file of ['sources.yaml', 'release.yaml', 'countries/uz'])
      rmSync(join(root, file), { recursive: true });
    expect(problemsIn(root).map((line) => line.split(': ')[0])).toEqual([
      'guides/release.yaml',
      'guides/sources.yaml',
      'guides/countries/uz/country.yaml',
      'guides/countries/uz/en.yaml',
    ]);
  });

  it('reports a folder that is not there', () => {
    const root = join(guideCopy(), 'nowhere');
    expect(existsSync(root)).toBe(false);
    expect(problemsIn(root)[0]).toBe('guides: expected a readable folder, got none; check the path');
  });

  it('takes a missing translation for a fallback, not for a problem', () => {
    const root = guideCopy();
    rmSync(join(root, 'articles/silence/ru.yaml'));
    const { problems } = checkGuide(readSources(root));
    expect(problems.map(({ file }) => file)).toEqual(['release.yaml']);
  });
});
