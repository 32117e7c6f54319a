// npm test: checks, unit tests, browser tests, other engines, faults, all to the end. Its last line tells how many passed and failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { run } from './run.mjs';
import { PROJECT, setUp } from './setup.mjs';
import { tallyBrowser, tallyLine, tallyUnit, withExitCode } from './tally.mjs';

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

const all = await runAll();
const line = tallyLine(all);
process.exitCode = all.every(({ failed }) => failed === 0) ? 0 : 1;
console.log(`\n${line}`);

async function runAll() {
  try {
    await setUp({ browsers: true });
  } catch (error) {
    console.error(error.message);
    return [{ passed: 0, failed: 1 }];
  }
  mkdirSync(REPORTS, { recursive: true });
  const tallies = [await check(), await runUnitTests()];
  for (const [title, config] of BROWSER_RUNS) {
    const tally = await runBrowserTests(title, config);
    tallies.push(tally);
    if (tally.passed > 0) process.env.EDITIONS_ARE_BUILT = 'by the first that could run';
  }
  return tallies;
}

async function check() {
  announce('Checks');
  return runChecks();
}

async function runUnitTests() {
  announce('Unit tests');
  return runTests([...VITEST, ...VITEST_REPORTS], UNIT_REPORT, tallyUnit);
}

async function runBrowserTests(title, config) {
  announce(title);
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

function announce(title) {
  console.log(`\n${title}\n${'='.repeat(title.length)}`);
}
