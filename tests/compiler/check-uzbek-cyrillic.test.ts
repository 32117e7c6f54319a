import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkUzbekCyrillic } from '../../compiler/check-uzbek-cyrillic';
import { renderProblem } from '../../compiler/problem';
import { readSources } from '../../compiler/read-sources';
import { findUndecided } from '../../compiler/uzbek-risks';
import { readInterface, renderInterface } from '../../compiler/uzbek-interface';
import type { UzbekText } from '../../compiler/uzbek-texts';
import { guideCopy } from './guide-copy';

const REPOSITORY = join(import.meta.dirname, '../..');
const TEXT = 'articles/silence/uz.yaml';
const LEXICON = 'uzbek-cyrillic/lexicon.yaml';
const WORDS = 'uzbek-cyrillic/words.tsv';
const GLOSSARY_WORDS = 'latin\tcyrillic\tdecided by\nbola\tбола\t\n';

/** A guide with one Uzbek text beside the `bola` of its glossary. */
function guideWith(text: string, lexicon = 'bil: бил\n', changes: Record<string, string> = {}): string {
  return guideCopy([], { [TEXT]: `texts:\n  title: '${text}'\n`, [LEXICON]: lexicon, ...changes });
}

function problemsIn(root: string, wordList?: string, latin: UzbekText[] = []): string[] {
  const cyrillic = renderInterface(latin, new Map());
  return checkUzbekCyrillic(readSources(root), { latin, cyrillic, wordList }).map((problem) =>
    renderProblem(problem, 'guides'),
  );
}

function undecidedIn(text: string, lexicon?: string): string[] {
  return problemsIn(guideWith(text, lexicon)).filter((line) => line.includes('expected a decision'));
}

describe('an undecided word', () => {
  it('is told with its file, key, reason and remedy', () => {
    expect(undecidedIn('Bola litseyda')).toEqual([
      'guides/articles/silence/uz.yaml: title: expected a decision how "litseyda" is written in Cyrillic ' +
        '(ts may be ц), got none; add the word or its stem to uzbek-cyrillic/lexicon.yaml',
    ]);
  });

  it.each([
    ['litsey', 'ts may be ц'],
    ['sement', 's may be ц'],
    ['vaksina', 's may be ц'],
    ['aksiya', 's may be ц'],
    ['multidissiplinar', 's may be ц'],
    ['proekt', 'e after a vowel'],
    ['obyekt', 'a ь or ъ may be lost'],
    ['intervyu', 'a ь or ъ may be lost'],
    ['meʼyor', 'a ь or ъ may be lost'],
    ['albom', 'a ь may be lost'],
    ['rol', 'a ь may be lost'],
    ['avtomobil', 'a ь may be lost'],
    ['dekabrda', 'a ь may be lost'],
    ['iyun', 'a ь may be lost'],
    ['juzʼda', 'ʼ may be no ъ'],
    ['tobeʼ', 'ʼ may be no ъ'],
    ['IIB', 'an abbreviation'],
    ['BMTda', 'an abbreviation'],
    ['B', 'an abbreviation'],
    ['Windows', 'letters that Uzbek does not have'],
  ])('may be %s: %s', (word, reason) => {
    expect(findUndecided(word, new Map())).toContain(reason);
  });

  it('is told once, at its first place', () => {
    expect(undecidedIn('Albom, albom va ALBOM')).toHaveLength(1);
  });

  it('is found in the glossary and in the interface', () => {
    const root = guideWith('bola');
    const glossary = readFileSync(join(root, 'glossary/glossary.yaml'), 'utf8');
    writeFileSync(join(root, 'glossary/glossary.yaml'), glossary.replace('uz: bola', 'uz: sirk'));
    const words = [{ file: '../locales/uz.json', field: 'home.title', text: 'Albom' }];
    expect(problemsIn(root, undefined, words).map((line) => line.split(': expected')[0])).toEqual([
      'guides/glossary/glossary.yaml: terms.term-1.forms.uz',
      'guides/../locales/uz.json: home.title',
      'guides/uzbek-cyrillic/words.tsv',
    ]);
  });
});

describe('a decided word', () => {
  it.each([
    'ketsa, aytsin, internetsiz, xavfsizlik',
    'konstitutsiya, emotsiya, politsiya',
    'kelyapti, oʻylayapsiz',
    'ochilgan, topshirilmaydi',
    'maʼno, sanʼat, masʼul, Isʼhoq',
    'yoʻq, poyezd, ayol bola, oʻyin',
    '{{version}} https://sirk.uz B07 KZ-05 «ұят»',
  ])('needs no entry: %s', (text) => {
    const native = 'kel: кел\nmasʼul: масъул\nayol: аёл\n';
    expect(undecidedIn(text, native)).toEqual([]);
  });

  it('has an entry for its stem', () => {
    expect(undecidedIn('bilmadi, albomlarimizda', 'bil: бил\nalbom: альбом\n')).toEqual([]);
  });
});

describe('the list of words', () => {
  const present = `${GLOSSARY_WORDS}sirki\tцирки\tsirk\nxavfsiz\tхавфсиз\tending\n`;
  const sirk = () => guideWith('Xavfsiz sirki', 'sirk: цирк\n');

  it('is fine when it is the present one', () => {
    expect(problemsIn(sirk(), present)).toEqual([]);
  });

  it.each([undefined, GLOSSARY_WORDS])('is told when it is not', (list) => {
    expect(problemsIn(sirk(), list)).toEqual([
      'guides/uzbek-cyrillic/words.tsv: expected the present words, got others; ' +
        'run npm run guides:cyrillic and read what it changes',
    ]);
  });
});

describe('the lexicon', () => {
  it.each([
    ["o'zbek: ўзбек", 'expected one word in Latin letters'],
    ['ikki soʻz: икки', 'expected one word in Latin letters'],
    ['sirk: циpк', 'expected one word in one script, got "циpк"'],
    ['bola: бола', 'expected an entry that is needed'],
    ['sirk: ""', 'expected a text'],
  ])('refuses %s', (entry, message) => {
    const problems = problemsIn(guideWith('bola', `${entry}\n`), GLOSSARY_WORDS);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('guides/uzbek-cyrillic/lexicon.yaml: ');
    expect(problems[0]).toContain(message);
  });

  it('must be there', () => {
    const root = guideCopy();
    rmSync(join(root, LEXICON));
    expect(problemsIn(root, GLOSSARY_WORDS)).toEqual([
      'guides/uzbek-cyrillic/lexicon.yaml: expected this file, got nothing; add it',
    ]);
  });
});

describe('guides:cyrillic', () => {
  function run(root: string) {
    mkdirSync(join(root, 'uzbek-cyrillic'), { recursive: true });
    const command = ['--import', 'tsx', 'compiler/cli.ts', 'cyrillic', '--guides', root];
    return spawnSync(process.execPath, command, { cwd: REPOSITORY, encoding: 'utf8' });
  }

  it('writes the list, after which the check passes', () => {
    const root = guideWith('BMT bolalari', 'BMT: БМТ\n');
    const { status, stdout } = run(root);
    expect([status, stdout]).toEqual([0, `${root}/uzbek-cyrillic/words.tsv is written.\n`]);
    const list = readFileSync(join(root, WORDS), 'utf8');
    expect(list).toBe('latin\tcyrillic\tdecided by\nBMT\tБМТ\tBMT\nbola\tбола\t\nbolalari\tболалари\t\n');
    expect(problemsIn(root, list)).toEqual([]);
  });

  it('writes it with undecided words too, lists them and ends with 1', () => {
    const root = guideWith('Albom');
    const { status, stderr } = run(root);
    expect(status).toBe(1);
    expect(stderr).toContain(`${root}/${TEXT}: title: expected a decision how "Albom"`);
    expect(readFileSync(join(root, WORDS), 'utf8')).toContain('albom\tалбом\t?\n');
  });
});

it('reads the words of the interface beside the guides, and tells when they are old in Cyrillic letters', () => {
  const found = readInterface(join(REPOSITORY, 'guides'));
  expect(found.latin.length).toBeGreaterThan(100);
  expect(found.latin.find(({ field }) => field === 'nav.interview')).toEqual({
    file: '../locales/uz.json',
    field: 'nav.interview',
    text: 'Suhbat',
  });
  const raw = readSources(join(REPOSITORY, 'guides'));
  expect(checkUzbekCyrillic(raw, found)).toEqual([]);
  expect(checkUzbekCyrillic(raw, { ...found, cyrillic: '{}' })).toMatchObject([
    { file: '../locales/uz-Cyrl.json' },
  ]);
  expect(readInterface(guideCopy())).toMatchObject({ latin: [], cyrillic: undefined });
});
