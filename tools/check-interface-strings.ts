import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LANGUAGES, SOURCE_LANGUAGE, type Language } from '../src/model/languages';
import { checkInterfaceStrings, type Strings } from './interface-strings';
import { interfaceStringsType } from './interface-strings-type';

const TYPE_FILE = 'src/i18n/interface-strings.d.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const problems: string[] = [];
const locales = Object.fromEntries(LANGUAGES.map((it) => [it, readStrings(it)])) as Record<Language, Strings>;
problems.push(
  ...checkInterfaceStrings(locales, readCode()),
  ...keepType(interfaceStringsType(locales[SOURCE_LANGUAGE])),
);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else
  console.log(
    `${Object.keys(locales[SOURCE_LANGUAGE]).length} interface strings in ${LANGUAGES.length} languages`,
  );

/** Notes keys that stand twice: JSON would silently take the last. */
function readStrings(language: Language): Strings {
  const file = `locales/${language}.json`;
  const text = readFileSync(file, 'utf8');
  const keys = [...text.matchAll(/^\s*"([^"]+)":/gm)].map(([, key = '']) => key);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  problems.push(...twice.map((key) => `${file}: ${key}: stands twice`));
  return JSON.parse(text) as Strings;
}

function readCode(): string[] {
  return ['src', 'compiler'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
}

/** Writes the declaration when asked to, otherwise tells when it is out of date. */
function keepType(expected: string): string[] {
  if (values.write) writeFileSync(TYPE_FILE, expected);
  const isFresh = readFileSync(TYPE_FILE, 'utf8') === expected;
  return isFresh ? [] : [`${TYPE_FILE}: out of date; run "npm run strings:types"`];
}
