import { describe, expect, it } from 'vitest';
import { COLUMNS, readSheet, writeSheet, type SheetCells } from '../../compiler/sheet-csv';

const CELLS: SheetCells = {
  file: 'articles/silence/ru.yaml',
  key: 'title',
  source: 'Silent',
  target: 'Молчит',
  status: 'fresh',
  review: 'draft',
};
const HEADER = COLUMNS.join(',');

function read(text: string) {
  return readSheet('ru.csv', new TextEncoder().encode(text));
}

function problemsOf(text: string): string[] {
  return read(text).problems.map(({ field, message }) => `${field}: ${message}`);
}

describe('writeSheet', () => {
  it('begins with a byte order mark, quotes every cell and ends its lines as Windows does', () => {
    expect(writeSheet([{ ...CELLS, target: 'Он сказал: "нет", да' }])).toBe(
      '\uFEFF"file","key","source","target","status","review"\r\n' +
        '"articles/silence/ru.yaml","title","Silent","Он сказал: ""нет"", да","fresh","draft"\r\n',
    );
  });

  it.each(['=1+1', '+7', '-x', '@x', '\tx', '\rx', '\nx', '＝1', "'=1", "''+1"])(
    'lets no spreadsheet take %j for a formula',
    (target) => {
      expect(writeSheet([{ ...CELLS, target }])).toContain(`,"'${target}",`);
    },
  );
});

describe('a text on its way through a sheet', () => {
  it.each([
    '"',
    'a "b" c',
    'a, b; c',
    'two\nlines',
    'two\r\nlines',
    '\n',
    ' blanks ',
    '10\u00A0000',
    'Oʻzbek',
    '=1+1',
    "'=1",
    "''=1",
    '+7',
    '-',
    '@',
    "'",
    "'a",
    "it's",
    '\t',
    '–',
    '',
    '😀',
    '\uFEFFa',
  ])('%j stays what it is', (text) => {
    const { lines, problems } = read(writeSheet([{ ...CELLS, source: text, target: text }]));
    expect(problems).toEqual([]);
    expect(lines).toEqual([{ ...CELLS, source: text, target: text, line: 2 }]);
  });
});

describe('readSheet', () => {
  it.each([',', ';', '\t'])('reads what a spreadsheet saves with %j between its cells', (sign) => {
    const row = ['a/ru.yaml', 'title', 'A, b', '"В; г"', 'fresh', 'draft'];
    const { lines } = read(
      `${COLUMNS.join(sign)}\n${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)}`,
    );
    expect(lines).toMatchObject([{ source: 'A, b', target: '"В; г"' }]);
  });

  it('counts lines as the spreadsheet does, those with line breaks and empty ones too', () => {
    const { lines } = read(`${HEADER}\na,b,"1\r\n2",d,e,f\n\n,,,,,\na,c,,,,\n`);
    expect(lines.map(({ key, line }) => [key, line])).toEqual([
      ['b', 2],
      ['c', 5],
    ]);
  });

  it.each<[string, string, string]>([
    [
      'a quote that is never closed',
      `${HEADER}\na,b,c,d,e,f\na,b,"c,d,e,f\ng`,
      'line 3: expected cells in pairs of quotes',
    ],
    ['words behind a quote', `${HEADER}\na,b,"c"d,e,f`, 'line 2: expected cells in pairs of quotes'],
    ['a quote amid a bare cell', `${HEADER}\na,b,c"d,e,f,g`, 'line 2: expected cells in pairs of quotes'],
    ['a short line', `${HEADER}\na,b,c\n`, 'line 2: expected 6 cells, got 3 from "a" on'],
    ['a long line', `${HEADER}\na,b,c,d,e,f,g\n`, 'line 2: expected 6 cells, got 7 from "a" on'],
    [
      'another header',
      'file,key,target\na,b,c\n',
      'line 1: expected the columns file, key, source, target, status, review, got file, key, target',
    ],
    ['a column more', `${HEADER},remarks\na,b,c,d,e,f,g\n`, 'line 1: expected the columns'],
    ['an empty file', '', 'line 1: expected the columns'],
  ])('refuses %s', (_name, text, message) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('names every line of a wrong length', () => {
    expect(problemsOf(`${HEADER}\na\na,b,c,d,e,f\na,b\n`)).toHaveLength(2);
  });

  it('refuses other bytes than UTF-8', () => {
    const utf16 = Buffer.from(`\uFEFF${HEADER}\r\n`, 'utf16le');
    const [problem] = readSheet('ru.csv', utf16).problems;
    expect(problem?.message).toContain('expected UTF-8');
  });
});
