// npm test: checks, unit tests, browser tests, other engines, faults, all to the end. Its last lines tell how long each
// took, and how many passed and failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { run } from './run.mjs';
import { PROJECT, setUp } from './setup.mjs';
import { minutesLine, tallyBrowser, tallyLine, tallyUnit, withExitCode } from './tally.mjs';

const REPORTS = join(PROJECT, 'test-results');
const UNIT_REPORT = join(REPORTS, 'unit.json');

const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--allowOnly=false'];
const VITEST_REPORTS = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test', '--forbid-only', '--reporter=list,json'];
/** Titles, and the configuration of each. */
const BROWSER_RUNS = [
  ['Browser tests', 'playwright.config.ts'],
  ['Other engines', 'playwright.engines.config.ts'],
  ['Faults', 'playwright.faults.config.ts'],
];

/** Title and seconds of each part that has ended. */
const parts = [];

const all = await runAll();
process.exitCode = all.every(({ failed }) => failed === 0) ? 0 : 1;
console.log(`\n${minutesLine(parts)}\n${tallyLine(all)}`);

async function runAll() {
  try {
    await setUp({ browsers: true });
  } catch (error) {
    console.error(error.message);
    return [{ passed: 0, failed: 1 }];
  }
  mkdirSync(REPORTS, { recursive: true });
  const tallies = [await timed('Checks', () => runChecks()), await timed('Unit tests', runUnitTests)];
  for (const [title, config] of BROWSER_RUNS) {
    const tally = await timed(title, () => runBrowserTests(config));
    tallies.push(tally);
    if (tally.passed > 0) process.env.EDITIONS_ARE_BUILT = 'by the first that could run';
  }
  return tallies;
}

/** Runs a part under its title, and notes how long it took. */
async function timed(title, work) {
  console.log(`\n${title}\n${'='.repeat(title.length)}`);
  const begun = performance.now();
  const tally = await work();
  parts.push({ title, seconds: (performance.now() - begun) / 1000 });
  return tally;
}

async function runUnitTests() {
  return runTests([...VITEST, ...VITEST_REPORTS], UNIT_REPORT, tallyUnit);
}

async function runBrowserTests(config) {
  return runTests([...PLAYWRIGHT, '-c', config], join(REPORTS, `${config}.json`), tallyBrowser);
}

async function runTests(command, report, tally) {
  rmSync(report, { force: true });
  const env = {
    ...process.env,
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const code = await run(process.execPath, command, { cwd: PROJECT, env });
  return withExitCode(tally(readReport(report)), code);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
