// npm run -s search -- --language ru: a query a line from standard input, an answer a line as JSON.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { FALLBACKS, LANGUAGES, isLanguage } from '../src/model/languages';
import type { Hit } from '../src/search/answer-query';
import { buildSearchIndex, type SearchIndex } from '../src/search/search-index';
import { searchLanguages } from '../src/search/search-languages';
import { searchLanguageOf } from '../src/search/search-language';
import { compiledPacks } from './search-packs';

/** The kinds that the format of the answers knows; the screen shows ages, types of question and facts as well. */
const TOLD: readonly string[] = ['article', 'item', 'prompt', 'phrase', 'term', 'contact'];
const KNOWN = ['en', 'ru', 'kk', 'uz', 'uz-Cyrl'];

const language = readLanguage(process.argv.slice(2));
if (language === undefined) {
  process.stderr.write(
    `Say which language to search: npm run -s search -- --language <${KNOWN.join(', ')}>\n`,
  );
  process.exitCode = 2;
} else {
  await answerLines(language);
}

function readLanguage(args: string[]): string | undefined {
  try {
    const { values } = parseArgs({ args, options: { language: { type: 'string' } } });
    return values.language !== undefined && KNOWN.includes(values.language) ? values.language : undefined;
  } catch {
    return undefined;
  }
}

async function answerLines(own: string): Promise<void> {
  const packOf = await compiledPacks();
  const indexes = new Map<string, SearchIndex | undefined>();
  const find = async (wanted: string) => {
    if (!indexes.has(wanted)) {
      const pack = packOf(wanted);
      indexes.set(wanted, pack && buildSearchIndex(pack));
    }
    return indexes.get(wanted);
  };
  const languages = orderOf(own);
  for await (const line of createInterface({ input: process.stdin })) {
    const { hits } = await searchLanguages(languages, find, line);
    process.stdout.write(
      `${JSON.stringify({ query: line, hits: hits.filter(({ kind }) => TOLD.includes(kind)).map(shown) })}\n`,
    );
  }
}

/** The reader's language, those it falls back to, then the rest. */
function orderOf(own: string): string[] {
  const base = searchLanguageOf(own) ?? own;
  const others = [...(isLanguage(base) ? FALLBACKS[base] : []), ...LANGUAGES].filter((it) => it !== base);
  return [...new Set([own, ...others])];
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
