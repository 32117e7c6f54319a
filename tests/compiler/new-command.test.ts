import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkGuide } from '../../compiler/check-guide';
import { readSources } from '../../compiler/read-sources';
import { runCommand } from '../../compiler/run-command';
import { guideCopy } from './guide-copy';
import { runProgram } from './run-program';

const FOLDER = 'articles/night-fears';

describe('guides:new -- article', () => {
  it('makes an article in which nothing but its texts is missing', () => {
    const root = guideCopy();
    const { status, stdout } = runProgram('new', 'article', 'night-fears', '--guides', root);
    expect([status, stdout]).toEqual([
      0,
      `Made ${root}/${FOLDER}/article.yaml and ${root}/${FOLDER}/en.yaml. npm run guides:check lists what is still to be written.\n`,
    ]);
    const raw = readSources(root);
    const { texts } = parse(raw.files.get(`${FOLDER}/en.yaml`)?.text ?? '') as { texts: object };
    const { problems } = checkGuide(raw);
    expect(problems.map(({ file, field }) => `${file}: ${field}`)).toEqual(
      Object.keys(texts).map((key) => `${FOLDER}/en.yaml: ${key}`),
    );
    expect(new Set(problems.map(({ message }) => message))).toEqual(
      new Set(['expected a text, got "TO BE WRITTEN": this text is still to be written; write it']),
    );
  });

  it('has every needed section, in order', () => {
    const [article] = runCommand(['new', 'article', 'night-fears', '--guides', guideCopy()]).files;
    const { id, sections } = parse(article?.text ?? '') as { id: string; sections: { id: string }[] };
    expect([id, ...sections.map((section) => section.id)]).toEqual([
      'night-fears',
      'now',
      'say',
      'instead',
      'do',
      'stop',
      'tell',
      'why',
    ]);
  });

  it('has no problem but that nothing leads to it yet, once its texts are written', () => {
    const root = guideCopy();
    runProgram('new', 'article', 'night-fears', '--guides', root);
    const written = readSources(root)
      .files.get(`${FOLDER}/en.yaml`)
      ?.text.replaceAll('TO BE WRITTEN', 'Write');
    const files = new Map(readSources(root).files);
    files.set(`${FOLDER}/en.yaml`, { text: '', data: parse(written ?? '') });
    const { problems } = checkGuide({ files, problems: [] });
    expect(problems).toMatchObject([{ file: `${FOLDER}/article.yaml` }]);
    expect(problems[0]?.message).toContain('related');
  });

  it.each([
    ['silence', 'which GUIDES/articles/silence has'],
    ['Night', 'Expected an id of lower-case letters'],
    ['night_fears', 'Expected an id of lower-case letters'],
    ['../night', 'Expected an id of lower-case letters'],
    ['', 'Expected an id of lower-case letters'],
    ['withdrawn', 'which GUIDES/retired.yaml lists'],
  ])('refuses %j with one error and writes nothing', (id, message) => {
    const root = guideCopy([], { 'retired.yaml': '- withdrawn\n' });
    const { exitCode, stderr, files } = runCommand(['new', 'article', id, '--guides', root]);
    expect([exitCode, files]).toEqual([1, []]);
    expect(stderr.replace(root, 'GUIDES')).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses to guess when the retired ids cannot be read', () => {
    const unreadable = guideCopy([], { 'retired.yaml': '- [\n' });
    expect(runCommand(['new', 'article', 'night', '--guides', unreadable]).stderr).toContain(
      'retired.yaml: line',
    );
    const nowhere = join(guideCopy(), 'nowhere');
    const { exitCode, stderr, files } = runCommand(['new', 'article', 'night', '--guides', nowhere]);
    expect([exitCode, files, existsSync(nowhere)]).toEqual([1, [], false]);
    expect(stderr).toContain('expected a readable folder');
  });

  it.each([[['new']], [['new', 'article']], [['new', 'term', 'term-9']], [['new', 'article', 'a', 'b']]])(
    'explains itself on %j',
    (args) => {
      const { exitCode, stderr } = runCommand([...args, '--guides', guideCopy()]);
      expect([exitCode, stderr]).toEqual([2, 'Expected guides:new -- article <id>']);
    },
  );
});
