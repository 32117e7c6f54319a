import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../compiler/run-command';
import { guideCopy } from './guide-copy';
import { runProgram } from './run-program';

const NONE = {
  articles: 0,
  items: 0,
  bands: 0,
  prompts: 0,
  types: 0,
  phrases: 0,
  terms: 0,
  countries: 0,
  sources: 0,
};
const COVERAGE = {
  ru: { ...NONE, articles: 2, items: 3, bands: 2, prompts: 2, countries: 2, sources: 1 },
  kk: { ...NONE, articles: 1 },
  uz: NONE,
  'uz-Cyrl': NONE,
  en: {
    articles: 2,
    items: 3,
    bands: 5,
    prompts: 5,
    types: 2,
    phrases: 2,
    terms: 1,
    countries: 2,
    sources: 1,
  },
};

describe('guides:check', () => {
  it('prints exactly one JSON object and ends with 0', () => {
    const { stdout, status } = runProgram('check', '--json', '--guides', guideCopy());
    expect(JSON.parse(stdout)).toEqual({ languages: COVERAGE, problems: [], stale: [] });
    expect(status).toBe(0);
  });

  it('ends with 1 on a problem and lists it', () => {
    const root = guideCopy(['unknown-related']);
    const { stdout, status } = runProgram('check', '--json', '--guides', root);
    const report = JSON.parse(stdout) as { languages: typeof COVERAGE; problems: string[] };
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0]).toContain(`${root}/articles/danger-now/article.yaml: related.#1: expected`);
    expect(report.languages.ru.articles).toBe(1);
    expect(status).toBe(1);
  });

  it('prints a table for people', () => {
    const { stdout, exitCode } = runCommand(['check', '--guides', guideCopy()]);
    expect(stdout).toMatch(
      /^language +articles +items +bands +prompts +types +phrases +terms +countries +sources\n +ru +2 +3 +2 +2 +0 +0 +0 +2 +1\n/,
    );
    expect(stdout).toContain('Problems: none');
    expect(exitCode).toBe(0);
  });

  it('lists stale translations without failing', () => {
    const root = guideCopy();
    const file = join(root, 'countries/uz/en.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Uzbekistan', 'Republic of Uzbekistan'));
    runProgram('release', '--guides', root);
    const { stdout, exitCode } = runCommand(['check', '--json', '--guides', root]);
    const { stale } = JSON.parse(stdout) as { stale: string[] };
    expect(stale).toEqual([
      `${root}/countries/uz/ru.yaml: name: the English text has changed since this translation`,
    ]);
    expect(exitCode).toBe(0);
  });
});

describe('guides:release', () => {
  it('says so when nothing has changed', () => {
    const { stdout, files } = runCommand(['release', '--guides', guideCopy()]);
    expect(stdout).toBe('The content is that of release 1; nothing to do.');
    expect(files).toEqual([]);
  });

  it('raises the release of changed content, after which the check passes', () => {
    const root = guideCopy(['release-not-raised']);
    expect(runCommand(['check', '--guides', root]).exitCode).toBe(1);
    expect(runProgram('release', '--guides', root).stdout).toBe(
      `Release 2 is written to ${root}/release.yaml.\n`,
    );
    expect(readFileSync(join(root, 'release.yaml'), 'utf8')).toMatch(/^release: 2\ncontent: [0-9a-f]{64}\n$/);
    expect(runCommand(['check', '--guides', root]).exitCode).toBe(0);
  });

  it('begins with release 1', () => {
    const root = guideCopy();
    rmSync(join(root, 'release.yaml'));
    expect(runCommand(['release', '--guides', root]).files[0]?.text).toMatch(/^release: 1\n/);
  });

  it('refuses a guide with problems, and a release that cannot be read', () => {
    const broken = runCommand(['release', '--guides', guideCopy(['html'])]);
    expect([broken.exitCode, broken.files]).toEqual([1, []]);
    expect(broken.stderr).toContain('<b>');
    expect(runCommand(['release', '--guides', guideCopy(['long-sentence'])]).stderr).toContain(
      'at most 10 words',
    );
    const unreadable = guideCopy([], { 'release.yaml': 'release: soon\n' });
    expect(runCommand(['release', '--guides', unreadable]).exitCode).toBe(1);
  });
});

describe('guides:stamp', () => {
  it('makes a fresh translation pass the check', () => {
    const root = guideCopy(['no-from']);
    expect(runCommand(['check', '--guides', root]).exitCode).toBe(1);
    expect(runProgram('stamp', 'ru', 'danger-now', '--guides', root).stdout).toBe(
      '1 of 1 file(s) changed.\n',
    );
    expect(runCommand(['check', '--guides', root]).exitCode).toBe(0);
  });

  it('changes nothing when everything is stamped', () => {
    const { stdout, files } = runCommand(['stamp', 'ru', '--guides', guideCopy()]);
    expect(stdout).toBe('0 of 9 file(s) changed.');
    expect(files).toEqual([]);
  });

  it.each([
    [['stamp', 'en'], 2],
    [['stamp', 'de'], 2],
    [['stamp', 'kk', 'danger-now'], 1],
    [['stamp'], 2],
  ])('refuses %j with %d', (args, exitCode) => {
    expect(runCommand([...args, '--guides', guideCopy()]).exitCode).toBe(exitCode);
  });

  it('does not touch a folder that cannot be read', () => {
    const result = runCommand(['stamp', 'ru', '--guides', guideCopy(['repeated-key'])]);
    expect([result.exitCode, result.files]).toEqual([1, []]);
    expect(result.stderr).toContain('line 6');
  });
});

describe('the command line', () => {
  it.each([[[]], [['publish']], [['check', '--jsn']], [['check', 'silence']]])(
    'explains itself on %j',
    (args) => {
      const { exitCode, stderr } = runCommand(args);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^Usage: /);
    },
  );
});
