// npm run search:eval: how well questions of people are answered, by language and by kind of question.
// -- --folder <folder>: other lists than tests/fixtures/search; --misses: also what was not answered.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../src/model/languages';
import { buildSearchIndex, type SearchIndex } from '../src/search/search-index';
import { compiledPacks } from './search-packs';

/** A person looks at the first three. */
const LOOKED_AT = 3;

const questionSchema = z.strictObject({
  /** As it is typed. */
  q: z.string(),
  /** Any of these answers it, as kind and id; none: the guide has no answer and must not pretend one. */
  find: z.array(z.string().regex(/^[a-z-]+\/.+$/, 'a kind and an id like article/crying')),
  /** Kind of question, for example everyday, typo, other-script. */
  sort: z.string(),
});
type Question = z.infer<typeof questionSchema>;

interface Result extends Question {
  language: string;
  /** 1 for the first place; 0 for none. */
  rank: number;
  isGood: boolean;
  shown: string[];
}

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'tests/fixtures/search' },
    misses: { type: 'boolean', default: false },
  },
});
const packs = await compiledPacks();
const results = LANGUAGES.flatMap((language) => evaluate(language));
if (results.length === 0) {
  console.error(
    `No list of questions in ${values.folder}: add ${LANGUAGES.map((it) => `${it}.yaml`).join(', ')}`,
  );
  process.exitCode = 2;
} else {
  printTable(results);
  if (values.misses) printMisses(results);
}

function evaluate(language: Language): Result[] {
  const file = join(values.folder, `${language}.yaml`);
  if (!existsSync(file)) return [];
  const parsed = z.array(questionSchema).safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const index = buildSearchIndex(packs[language]);
  return parsed.data.map((question) => ({ language, ...question, ...judge(index, question) }));
}

/** Where nothing is to be found, hits that say themselves that they are weak are forgiven. */
function judge(index: SearchIndex, { q, find }: Question): Pick<Result, 'rank' | 'isGood' | 'shown'> {
  const { hits } = index.search(q);
  const shown = hits.slice(0, LOOKED_AT).map(({ key }) => key);
  const rank = hits.findIndex(({ key }) => find.includes(key)) + 1;
  const isGood = find.length === 0 ? hits.every(({ isWeak }) => isWeak) : rank > 0 && rank <= LOOKED_AT;
  return { rank, isGood, shown };
}

function printTable(all: readonly Result[]): void {
  console.log('language  kind of question      questions  in first three  mean reciprocal rank');
  for (const language of new Set(all.map((result) => result.language))) {
    const own = all.filter((result) => result.language === language);
    for (const sort of new Set(own.map((result) => result.sort))) {
      printRow(
        language,
        sort,
        own.filter((result) => result.sort === sort),
      );
    }
    printRow(language, 'all', own);
  }
}

function printRow(language: string, sort: string, rows: readonly Result[]): void {
  const good = rows.filter(({ isGood }) => isGood).length / rows.length;
  const wanted = rows.filter(({ find }) => find.length > 0);
  const mean = wanted.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / wanted.length;
  const cells = [
    language.padEnd(8),
    sort.padEnd(20),
    String(rows.length).padStart(9),
    good.toFixed(3).padStart(14),
    wanted.length > 0 ? mean.toFixed(3).padStart(20) : ''.padStart(20),
  ];
  console.log(cells.join('  '));
}

function printMisses(all: readonly Result[]): void {
  for (const { language, sort, q, find, shown } of all.filter(({ isGood }) => !isGood)) {
    console.log(
      `${language} ${sort}: «${q}» wants ${find.join(' ') || 'nothing'}, shows ${shown.join(' ') || 'nothing'}`,
    );
  }
}
