import { LANGUAGES, type Language } from '../src/model/languages';
import type { EntryKind } from '../src/model/pack-format';
import type { Packs } from './compile-packs';

const KINDS = {
  articles: 'article',
  items: 'item',
  bands: 'band',
  prompts: 'prompt',
  types: 'question-type',
  phrases: 'phrase',
  terms: 'term',
  countries: 'country',
  sources: 'source',
} as const satisfies Record<string, EntryKind>;

type CoverageKind = keyof typeof KINDS;

export type Coverage = Record<Language, Record<CoverageKind, number>>;

const COVERAGE_KINDS = Object.keys(KINDS) as CoverageKind[];

/** How many entries each pack really has in its own language; fallbacks do not count. */
export function measureCoverage(packs: Packs): Coverage {
  const rows = LANGUAGES.map((language) => {
    const own = packs[language].entries.filter((entry) => entry.language === language);
    const counts = COVERAGE_KINDS.map((kind) => [
      kind,
      own.filter((entry) => entry.kind === KINDS[kind]).length,
    ]);
    return [language, Object.fromEntries(counts)] as const;
  });
  return Object.fromEntries(rows) as Coverage;
}

/** The table for people: one line a language. */
export function renderCoverage(coverage: Coverage): string {
  const header = ['language', ...COVERAGE_KINDS];
  const rows = LANGUAGES.map((language) => [
    language,
    ...COVERAGE_KINDS.map((kind) => String(coverage[language][kind])),
  ]);
  const align = (row: string[]) =>
    row.map((cell, column) => cell.padStart(header[column]?.length ?? 0)).join('  ');
  return [header, ...rows].map(align).join('\n');
}
