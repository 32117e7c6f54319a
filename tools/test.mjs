// npm test: checks, unit tests, browser tests, other engines, faults, all to the end. Its last line tells how many passed and failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { run } from './run.mjs';
import { PROJECT, setUp } from './setup.mjs';
import { tallyBrowser, tallyLine, tallyUnit, withExitCode } from './tally.mjs';

const REPORTS = join(PROJECT, 'test-results');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const BROWSER_REPORT = join(REPORTS, 'browser.json');
const FAULTS_REPORT = join(REPORTS, 'faults.json');
const ENGINES_REPORT = join(REPORTS, 'engines.json');

const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--allowOnly=false'];
const VITEST_REPORTS = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test', '--forbid-only', '--reporter=list,json'];
const FAULTS = [...PLAYWRIGHT, '-c', 'playwright.faults.config.ts'];
const ENGINES = [...PLAYWRIGHT, '-c', 'playwright.engines.config.ts'];

const tallies = await runAll();
const line = tallyLine(tallies);
process.exitCode = tallies.every(({ failed }) => failed === 0) ? 0 : 1;
console.log(`\n${line}`);

async function runAll() {
  try {
    await setUp({ browsers: true });
  } catch (error) {
    console.error(error.message);
    return [{ passed: 0, failed: 1 }];
  }
  mkdirSync(REPORTS, { recursive: true });
  return [
    await check(),
    await runUnitTests(),
    await runBrowserTests(),
    await runEngines(),
    await runFaults(),
  ];
}

async function check() {
  announce('Checks');
  return runChecks();
}

async function runUnitTests() {
  announce('Unit tests');
  return runTests([...VITEST, ...VITEST_REPORTS], UNIT_REPORT, tallyUnit);
}

async function runBrowserTests() {
  announce('Browser tests');
  return runTests(PLAYWRIGHT, BROWSER_REPORT, tallyBrowser);
}

async function runEngines() {
  announce('Other engines');
  return runTests(ENGINES, ENGINES_REPORT, tallyBrowser);
}

async function runFaults() {
  announce('Faults');
  return runTests(FAULTS, FAULTS_REPORT, tallyBrowser);
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
