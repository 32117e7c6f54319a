import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { checkSources } from '../../compiler/check-sources';
import { parseYaml } from '../../compiler/parse-yaml';
import { readSources, type RawSources } from '../../compiler/read-sources';
import { runCommand } from '../../compiler/run-command';
import { sheetCommand } from '../../compiler/sheet-command';
import { readSheet, writeSheet, type SheetLine } from '../../compiler/sheet-csv';
import type { TextFile } from '../../compiler/source-schema';
import { textHash } from '../../compiler/text-hash';
import { guideCopy } from './guide-copy';
import { runProgram } from './run-program';

const GUIDES = join(import.meta.dirname, '../../guides');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Lines of the sheet that an export would write. */
function exported(root: string, language: string): SheetLine[] {
  const path = join(temporaryFolder(), 'new.csv');
  const { sheet, stderr } = runCommand(['sheet', 'export', language, path, '--guides', root]);
  expect(stderr).toBe('');
  return readSheet(path, new TextEncoder().encode(sheet?.text ?? '')).lines;
}

/** Result of an import, without the folders in its messages. */
function importing(root: string, language: string, sheet: readonly SheetLine[] | Buffer) {
  const path = join(temporaryFolder(), 'sheet.csv');
  writeFileSync(path, Buffer.isBuffer(sheet) ? sheet : writeSheet(sheet));
  const { exitCode, stdout, stderr, files } = runCommand([
    'sheet',
    'import',
    language,
    path,
    '--guides',
    root,
  ]);
  const lines = `${stdout}${stderr}`.replaceAll(path, 'sheet.csv').replaceAll(`${root}/`, '').split('\n');
  return { exitCode, lines, files };
}

function apply(root: string, files: { file: string; text: string }[]): void {
  for (const { file, text } of files) writeFileSync(join(root, file), text);
}

function edit(lines: SheetLine[], name: string, changes: Partial<SheetLine>): SheetLine[] {
  const found = lines.filter(({ file, key }) => `${file} ${key}` === name);
  expect(found, name).toHaveLength(1);
  return lines.map((line) => (line === found[0] ? { ...line, ...changes } : line));
}

function translate(lines: SheetLine[], file: string): SheetLine[] {
  return lines.map((line) => (line.file === file ? { ...line, target: `Аударма ${line.key}` } : line));
}

function change(root: string, file: string, from: string, to: string): void {
  const before = readFileSync(join(root, file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(root, file), before.replace(from, to));
}

function allBytes(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(name, 'hex')]));
}

function parsed(root: string, file: string): TextFile {
  return parse(readFileSync(join(root, file), 'utf8')) as TextFile;
}

describe('the real guide', () => {
  // Nothing here writes to it.
  let real: RawSources;
  beforeAll(() => {
    real = readSources(GUIDES);
  });
  const textOf = (file: string) => real.files.get(file)?.text;

  /** The guide with other texts of some files; without text a file is gone. */
  function withFiles(texts: Record<string, string | undefined>): RawSources {
    const files = new Map(real.files);
    for (const [file, text] of Object.entries(texts)) {
      if (text === undefined) files.delete(file);
      else files.set(file, parseYaml(file, Buffer.from(text)));
    }
    return { files, problems: real.problems };
  }

  function exportOf(raw: RawSources, language: string): SheetLine[] {
    // A name that nobody has: nothing is written to it.
    const path = join(GUIDES, 'none.csv');
    const { sheet } = sheetCommand(raw, GUIDES, ['export', language, path]);
    return readSheet(path, new TextEncoder().encode(sheet?.text ?? '')).lines;
  }

  /** What an import of these lines would write: texts by file. */
  function importInto(raw: RawSources, language: string, lines: readonly SheetLine[]) {
    const path = join(temporaryFolder(), 'sheet.csv');
    writeFileSync(path, writeSheet(lines));
    const { files, exitCode, stdout } = sheetCommand(raw, GUIDES, ['import', language, path]);
    expect(exitCode).toBe(0);
    return { stdout, texts: Object.fromEntries(files.map(({ file, text }) => [file, text])) };
  }

  it('goes out and comes in again through the real program without a change of one byte', () => {
    const root = temporaryFolder();
    cpSync(GUIDES, root, { recursive: true });
    const before = allBytes(root);
    const path = join(temporaryFolder(), 'sheet.csv');
    expect(runProgram('sheet', 'export', 'kk', path, '--guides', root).status).toBe(0);
    const { status, stdout } = runProgram('sheet', 'import', 'kk', path, '--guides', root);
    expect([status, stdout]).toEqual([0, 'No text changed.\n']);
    expect(allBytes(root)).toEqual(before);
  });

  describe.each(['ru', 'kk', 'uz'])('%s', (language) => {
    let lines: SheetLine[] = [];
    let files: string[] = [];

    beforeAll(() => {
      lines = exportOf(real, language);
      files = [...new Set(lines.map(({ file }) => file))];
    });

    it('goes out and comes in again without a change', () => {
      expect(importInto(real, language, lines)).toEqual({ stdout: 'No text changed.', texts: {} });
    });

    it('has every text in the sheet, which can be changed and changed back', () => {
      expect(lines.map(({ file, key }) => `${file} ${key}`).sort()).toEqual(
        checkedTexts(real, language).sort(),
      );
      const changed = lines.map((line) => ({ ...line, target: `${line.target}!` }));
      const forth = importInto(real, language, changed);
      expect(Object.keys(forth.texts).sort()).toEqual([...files].sort());
      const raw = withFiles(forth.texts);
      expect(exportOf(raw, language).map(({ target }) => target)).toEqual(
        changed.map(({ target }) => target),
      );
      const back = importInto(raw, language, lines);
      expect(back.texts).toEqual(Object.fromEntries(files.map((file) => [file, textOf(file)])));
    });

    it('can be made anew from the sheet alone', () => {
      const nothing = Object.fromEntries(files.map((file) => [file, undefined]));
      const anew = withFiles(importInto(withFiles(nothing), language, lines).texts);
      expect(files.map((file) => anew.files.get(file)?.data)).toEqual(
        files.map((file) => real.files.get(file)?.data),
      );
      expect(checkSources(anew)).toMatchObject({ problems: [], stale: [] });
    });
  });
});

/** Names of all texts in the files of a language. */
function checkedTexts({ files }: RawSources, language: string): string[] {
  const ofLanguage = [...files].filter(
    ([file]) => file.endsWith(`/${language}.yaml`) && !file.startsWith('search/'),
  );
  return ofLanguage.flatMap(([file, { data }]) =>
    Object.keys((data as TextFile).texts).map((key) => `${file} ${key}`),
  );
}

describe('guides:sheet -- export', () => {
  it('tells fresh, stale and missing texts apart, with the source of a polite form', () => {
    const root = guideCopy();
    change(root, 'prompts/16-17/en.yaml', 'What happened?', 'What was it?');
    change(root, 'prompts/16-17/ru.yaml', '  rules: Два правила.\n', '');
    const lines = exported(root, 'ru').filter(({ file }) => file === 'prompts/16-17/ru.yaml');
    expect(lines.map(({ key, source, status }) => [key, source, status])).toEqual([
      ['rules', 'Two rules.', 'missing'],
      ['practice', 'One event.', 'fresh'],
      ['abilities.memory', 'Remembers.', 'fresh'],
      ['reactions.sleep', 'Sleeps badly.', 'fresh'],
      ['avoid.why', 'Why.', 'fresh'],
      ['P1617-01', 'What was it?', 'stale'],
      ['P1617-01.polite', 'What was it?', 'stale'],
      ['P1617-01.note', 'Wait.', 'fresh'],
    ]);
  });

  it('covers every kind of file, those that are missing too', () => {
    const lines = exported(guideCopy(), 'kk');
    expect(new Set(lines.map(({ file }) => file.split('/')[0]))).toEqual(
      new Set(['articles', 'checklists', 'prompts', 'phrases', 'glossary', 'countries']),
    );
    const missing = lines.find(({ file }) => file === 'articles/danger-now/kk.yaml');
    expect(missing).toMatchObject({
      key: 'title',
      source: 'Danger now',
      target: '',
      status: 'missing',
      review: 'draft',
    });
  });

  it('never writes over a sheet', () => {
    const path = join(temporaryFolder(), 'ru.csv');
    writeFileSync(path, 'work of a week');
    const { status, stderr } = runProgram('sheet', 'export', 'ru', path, '--guides', guideCopy());
    expect([status, stderr]).toEqual([
      1,
      `Expected the name of a new file, got ${path}; move that one away or name another.\n`,
    ]);
    expect(readFileSync(path, 'utf8')).toBe('work of a week');
  });

  it.each([
    ['syntax', 'line'],
    ['html', 'now.stay'],
    ['to-be-written', 'still to be written'],
    ['stray-file', 'rename or delete it'],
    ['no-english', 'write the English text first'],
    ['no-article', 'add it'],
  ])('refuses a guide with the fault %s', (fault, message) => {
    const path = join(temporaryFolder(), 'ru.csv');
    const result = runCommand(['sheet', 'export', 'ru', path, '--guides', guideCopy([fault])]);
    expect([result.exitCode, result.sheet, existsSync(path)]).toEqual([1, undefined, false]);
    expect(result.stderr).toMatch(/^Correct these problems of the guide first:\n/);
    expect(result.stderr).toContain(message);
  });
});

describe('guides:sheet -- import', () => {
  it('changes one text and its stamp, and nothing else', () => {
    const root = guideCopy();
    const file = 'articles/silence/kk.yaml';
    const [key = '', text] = Object.entries(parsed(root, file).texts)[0] ?? [];
    const before = readFileSync(join(root, file), 'utf8');
    const { files, lines } = importing(
      root,
      'kk',
      edit(exported(root, 'kk'), `${file} ${key}`, { target: 'Үнсіз' }),
    );
    expect(lines).toEqual(['1 text(s) changed in 1 file(s), 0 of them new. Now run npm run guides:check.']);
    expect(files).toEqual([{ file, text: before.replace(`${key}: ${text}`, `${key}: Үнсіз`) }]);
  });

  it('makes a new language file in the layout of the English one, and the check accepts it', () => {
    const root = guideCopy();
    change(root, 'articles/danger-now/en.yaml', '  now.heading', '\n  now.heading');
    const file = 'articles/danger-now/kk.yaml';
    const { files, lines } = importing(root, 'kk', translate(exported(root, 'kk'), file));
    expect(lines).toEqual(['4 text(s) changed in 1 file(s), 1 of them new. Now run npm run guides:check.']);
    expect(files[0]?.text).toMatch(
      /^review: draft\ntexts:\n {2}title: Аударма title\n {2}summary: .*\n\n {2}now\.heading: .*\n {2}now\.stay: .*\nfrom:\n {2}title: /,
    );
    apply(root, files);
    expect(checkSources(readSources(root))).toMatchObject({ problems: [], stale: [] });
  });

  it('adds the text of a new key where it belongs', () => {
    const root = guideCopy();
    change(root, 'articles/danger-now/ru.yaml', '  summary: Не оставляйте ребёнка.\n', '');
    change(root, 'articles/danger-now/ru.yaml', '  summary: d668246f\n', '');
    const lines = edit(exported(root, 'ru'), 'articles/danger-now/ru.yaml summary', {
      target: '=Не «оставляйте „одного“»: да; нет',
    });
    const { files } = importing(root, 'ru', lines);
    expect(files[0]?.text).toContain(
      `  title: Опасность сейчас\n  summary: '=Не «оставляйте „одного“»: да; нет'\n  now.heading`,
    );
    apply(root, files);
    expect(checkSources(readSources(root))).toMatchObject({ problems: [], stale: [] });
  });

  it('stamps a stale text that has changed, not one that has been left', () => {
    const root = guideCopy();
    const file = 'articles/danger-now/ru.yaml';
    change(root, 'articles/danger-now/en.yaml', 'Danger now', 'In danger');
    change(root, 'articles/danger-now/en.yaml', 'Stay with', 'Remain with');
    const left = parsed(root, file).from?.['title'];
    apply(
      root,
      importing(root, 'ru', edit(exported(root, 'ru'), `${file} now.stay`, { target: 'Не уходите.' })).files,
    );
    expect(parsed(root, file).from).toMatchObject({
      title: left,
      'now.stay': textHash('Remain with the child.'),
    });
  });

  it('takes a prompt with two forms for fresh only once both have changed', () => {
    const root = guideCopy();
    const file = 'prompts/16-17/ru.yaml';
    change(root, 'prompts/16-17/en.yaml', 'What happened?', 'What was it?');
    const one = edit(exported(root, 'ru'), `${file} P1617-01.polite`, { target: 'Что это было, скажите.' });
    apply(root, importing(root, 'ru', one).files);
    expect(parsed(root, file).texts['P1617-01.polite']).toBe('Что это было, скажите.');
    expect(parsed(root, file).from?.['P1617-01']).toBe(textHash('What happened?'));
    const both = edit(
      edit(exported(root, 'ru'), `${file} P1617-01`, { target: 'Что было?' }),
      `${file} P1617-01.polite`,
      { target: 'Что это было?' },
    );
    apply(root, importing(root, 'ru', both).files);
    expect(parsed(root, file).from?.['P1617-01']).toBe(textHash('What was it?'));
  });

  it('leaves and reports a line whose English text has changed meanwhile', () => {
    const root = guideCopy();
    const sheet = translate(exported(root, 'ru'), 'articles/danger-now/ru.yaml');
    change(root, 'articles/danger-now/en.yaml', 'Danger now', 'In danger');
    const { exitCode, files, lines } = importing(root, 'ru', sheet);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      '3 text(s) changed in 1 file(s), 0 of them new. Now run npm run guides:check.',
      'sheet.csv: line 2: articles/danger-now/ru.yaml: title: left as it is, because the English text is not that of the sheet',
    ]);
    apply(root, files);
    const { texts, from } = parsed(root, 'articles/danger-now/ru.yaml');
    expect([texts['title'], texts['summary']]).toEqual(['Опасность сейчас', 'Аударма summary']);
    expect(from?.['title']).toBe(textHash('Danger now'));
  });

  it('leaves and reports a new file that would lack such a text', () => {
    const root = guideCopy();
    const sheet = translate(exported(root, 'kk'), 'articles/danger-now/kk.yaml');
    change(root, 'articles/danger-now/en.yaml', 'Danger now', 'In danger');
    const { exitCode, files, lines } = importing(root, 'kk', sheet);
    expect([exitCode, files]).toEqual([0, []]);
    expect(lines).toContain(
      'sheet.csv: line 2: articles/danger-now/kk.yaml: the whole file left as it is, because it would lack title; translate the present English text',
    );
  });

  it('makes a reviewed translation a draft again, and says so; the sheet does not set it', () => {
    const root = guideCopy();
    change(root, 'articles/danger-now/ru.yaml', 'review: draft', 'review: reviewed');
    const name = 'articles/danger-now/ru.yaml title';
    const { files, lines } = importing(
      root,
      'ru',
      edit(exported(root, 'ru'), name, { target: 'Беда', review: 'approved' }),
    );
    expect(files[0]?.text).toMatch(/^review: draft\n/);
    expect(lines.slice(1)).toEqual([
      'sheet.csv: line 2: articles/danger-now/ru.yaml: review: left at reviewed, not "approved"; set it in the file',
      'articles/danger-now/ru.yaml: review: was reviewed, is draft again, because its texts have changed',
    ]);
  });

  it('takes a sheet of some files only', () => {
    const root = guideCopy();
    const file = 'articles/danger-now/ru.yaml';
    const some = exported(root, 'ru').filter((line) => line.file === file);
    const { files } = importing(root, 'ru', translate(some, file));
    expect(files.map((it) => it.file)).toEqual([file]);
  });

  it('leaves a file alone whose texts were missing before', () => {
    const root = guideCopy(['missing-text']);
    expect(importing(root, 'ru', exported(root, 'ru'))).toMatchObject({ exitCode: 0, files: [] });
  });

  const FILE = 'articles/danger-now/ru.yaml';
  it.each<[string, (lines: SheetLine[]) => SheetLine[], string]>([
    [
      'an unknown key',
      (lines) => edit(lines, `${FILE} title`, { key: 'titel' }),
      `line 2: expected a key of ${FILE}, got "titel"`,
    ],
    [
      'an unknown file',
      (lines) => edit(lines, `${FILE} title`, { file: 'articles/x/ru.yaml' }),
      'line 2: expected a file of the guide, got "articles/x/ru.yaml"',
    ],
    [
      'a file outside',
      (lines) => edit(lines, `${FILE} title`, { file: '../ru.yaml' }),
      'line 2: expected a file of the guide, got "../ru.yaml"',
    ],
    [
      'a repeated line',
      (lines) => [...lines, ...lines.slice(1, 2)],
      `expected each text once, got ${FILE}: summary again (first in line 3)`,
    ],
    [
      'a missing line',
      (lines) => lines.slice(1),
      `line 2: expected a line for every text of ${FILE}, got none for title`,
    ],
    [
      'a text that is gone',
      (lines) => edit(lines, `${FILE} title`, { target: '' }),
      `line 2: expected a translation of ${FILE}: title, got an empty cell`,
    ],
    ['no lines', () => [], 'expected lines below the names of the columns, got none'],
  ])('refuses %s, and writes nothing of the rest', (_name, spoil, message) => {
    const root = guideCopy();
    const good = edit(exported(root, 'ru'), 'countries/kz/ru.yaml name', { target: 'Страна' });
    const { exitCode, files, lines } = importing(root, 'ru', spoil(good));
    expect([exitCode, files]).toEqual([1, []]);
    expect(lines[0]).toBe('Nothing was written. Correct these problems first:');
    expect(lines.slice(1).join('\n')).toContain(message);
  });

  it('lists all problems at once', () => {
    const root = guideCopy();
    const good = exported(root, 'ru');
    const bad = edit([...good, ...good.slice(0, 1)], 'countries/kz/ru.yaml name', { key: 'nam' });
    const { lines } = importing(root, 'ru', bad);
    expect(lines.slice(1)).toHaveLength(3);
  });

  it('refuses half a new translation', () => {
    const root = guideCopy();
    const lines = edit(exported(root, 'kk'), 'articles/danger-now/kk.yaml title', { target: 'Қауіп' });
    const result = importing(root, 'kk', lines);
    expect([result.exitCode, result.files]).toEqual([1, []]);
    expect(result.lines.slice(1).map((line) => /line \d+/.exec(line)?.[0])).toEqual([
      'line 3',
      'line 4',
      'line 5',
    ]);
  });

  it('tells a sheet of another language by one problem', () => {
    const root = guideCopy();
    const { exitCode, lines, files } = importing(root, 'ru', exported(root, 'kk'));
    expect([exitCode, files]).toEqual([1, []]);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(
        /^sheet\.csv: line 2: expected a file of ru, got articles\/danger-now\/kk\.yaml and \d+ more/,
      ),
    ]);
  });

  it('refuses a broken sheet', () => {
    const { exitCode, lines, files } = importing(guideCopy(), 'ru', Buffer.from('file;key\n"a'));
    expect([exitCode, files]).toEqual([1, []]);
    expect(lines.slice(1)).toEqual([
      expect.stringContaining('sheet.csv: line 2: expected cells in pairs of quotes'),
    ]);
  });

  it('refuses to write into texts that do not stand one below the other', () => {
    const root = guideCopy([], {
      'countries/kz/ru.yaml': readFileSync(join(guideCopy(), 'countries/kz/ru.yaml'), 'utf8'),
    });
    const { texts } = parsed(root, 'countries/kz/ru.yaml');
    writeFileSync(join(root, 'countries/kz/ru.yaml'), `review: draft\ntexts: ${JSON.stringify(texts)}\n`);
    const lines = edit(exported(root, 'ru'), 'countries/kz/ru.yaml name', { target: 'Страна' });
    const result = importing(root, 'ru', lines);
    expect([result.exitCode, result.files]).toEqual([1, []]);
    expect(result.lines.slice(1)).toEqual([
      expect.stringContaining('countries/kz/ru.yaml: texts: expected a line for each text'),
    ]);
  });

  it('says so when there is no such sheet', () => {
    const { exitCode, stderr } = runCommand([
      'sheet',
      'import',
      'ru',
      'nowhere.csv',
      '--guides',
      guideCopy(),
    ]);
    expect([exitCode, stderr]).toEqual([
      1,
      'Expected a file that can be read, got nowhere.csv; correct its name.',
    ]);
  });
});

describe('guides:sheet', () => {
  it.each([
    [['sheet']],
    [['sheet', 'export']],
    [['sheet', 'export', 'en']],
    [['sheet', 'export', 'de', 'a.csv']],
    [['sheet', 'import', 'ru']],
    [['sheet', 'import', 'ru', 'a.csv', 'b.csv']],
    [['sheet', 'print', 'ru']],
  ])('explains itself on %j', (args) => {
    const { exitCode, stderr, sheet } = runCommand([...args, '--guides', guideCopy()]);
    expect([exitCode, sheet]).toEqual([2, undefined]);
    expect(stderr).toMatch(/^Expected guides:sheet -- export/);
  });
});
