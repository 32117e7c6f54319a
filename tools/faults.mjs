// npm run faults: what breaks an app in the field, as random trials in a real browser.
// npm run faults -- --kills 500 --wipes 50 --tabs 60 --damages 12 --articles 35 --seed 7 [-- more for Playwright]
import { parseArgs } from 'node:util';
import { run } from './run.mjs';
import { PROJECT, setUp } from './setup.mjs';

const COUNTS = ['kills', 'wipes', 'tabs', 'damages', 'articles', 'seed'];

try {
  const { sizes, others } = readSizes(process.argv.slice(2));
  await setUp({ browsers: true });
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'playwright.faults.config.ts'];
  process.exitCode = await run(process.execPath, [...playwright, ...others], {
    cwd: PROJECT,
    env: { ...process.env, FAULTS: JSON.stringify(sizes) },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

/** Throws an Error that tells the usage. */
function readSizes(args) {
  const options = Object.fromEntries(COUNTS.map((name) => [name, { type: 'string' }]));
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const sizes = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
  const wrong = Object.keys(sizes).find((name) => !Number.isInteger(sizes[name]) || sizes[name] < 0);
  if (wrong) throw new Error(`--${wrong} wants a whole number, not ${values[wrong]}`);
  return { sizes, others: positionals };
}
