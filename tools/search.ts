// npm run -s search -- --language ru: a query a line from standard input, an answer a line as JSON.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { isLanguage, LANGUAGES, type Language } from '../src/model/languages';
import type { HitKind } from '../src/model/search-words';
import type { Hit } from '../src/search/answer-query';
import { buildSearchIndex, type SearchIndex } from '../src/search/search-index';
import { searchLanguages } from '../src/search/search-languages';
import { compiledPacks } from './search-packs';

/** The kinds that the format of the answers knows; the screen shows ages, types of question and facts as well. */
const TOLD: readonly HitKind[] = ['article', 'item', 'prompt', 'phrase', 'term', 'contact'];

const language = readLanguage(process.argv.slice(2));
if (language === undefined) {
  process.stderr.write(
    `Say which language to search: npm run -s search -- --language <${LANGUAGES.join(', ')}>\n`,
  );
  process.exitCode = 2;
} else {
  await answerLines(language);
}

function readLanguage(args: string[]): Language | undefined {
  try {
    const { values } = parseArgs({ args, options: { language: { type: 'string' } } });
    return isLanguage(values.language) ? values.language : undefined;
  } catch {
    return undefined;
  }
}

async function answerLines(own: Language): Promise<void> {
  const packs = await compiledPacks();
  const indexes = new Map<Language, SearchIndex>();
  const indexOf = (wanted: Language) => {
    const index = indexes.get(wanted) ?? buildSearchIndex(packs[wanted]);
    indexes.set(wanted, index);
    return index;
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = await searchLanguages(own, async (wanted, exact) =>
      indexOf(wanted).search(line, { exact }),
    );
    const told = (answer?.hits ?? []).filter(({ kind }) => TOLD.includes(kind));
    process.stdout.write(`${JSON.stringify({ query: line, hits: told.map(shown) })}\n`);
  }
}

function shown({ id, kind, title, score, language: own, section }: Hit) {
  return {
    id,
    kind,
    title,
    score: Math.round(score * 1000) / 1000,
    language: own,
    ...(section ? { section: section.heading } : {}),
  };
}
