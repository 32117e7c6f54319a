import { checkGuide } from './check-guide';
import { checkUzbekCyrillic } from './check-uzbek-cyrillic';
import type { CommandResult } from './command-result';
import { compilePacks } from './compile-packs';
import { measureCoverage, renderCoverage } from './coverage';
import { renderProblem, renderStale } from './problem';
import type { RawSources } from './read-sources';
import { readInterface } from './uzbek-interface';

/** `guides:check`: coverage, problems and stale translations, as a table or as one JSON object. */
export function checkCommand(raw: RawSources, root: string, json: boolean): CommandResult {
  const { sources, stale, ...checked } = checkGuide(raw);
  const problems = [...checked.problems, ...checkUzbekCyrillic(raw, readInterface(root))];
  const report = {
    languages: measureCoverage(compilePacks(sources, 0)),
    problems: problems.map((problem) => renderProblem(problem, root)),
    stale: stale.map((text) => renderStale(text, root)),
  };
  const lines = [
    renderCoverage(report.languages),
    ...titled('Stale translations', report.stale),
    ...titled('Problems', report.problems),
  ];
  const stdout = json ? JSON.stringify(report) : lines.join('\n');
  return { exitCode: problems.length > 0 ? 1 : 0, stdout, stderr: '', files: [] };
}

function titled(title: string, lines: string[]): string[] {
  return ['', `${title}: ${lines.length === 0 ? 'none' : lines.length}`, ...lines];
}
