// npm run check: everything that needs neither a browser nor a built app. Runs all, then tells what failed.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { CHECKS } from './checks.mjs';
import { PROJECT } from './setup.mjs';

/** Runs every check, some at the same time. Resolves with how many passed and failed. */
export async function runChecks(checks = CHECKS) {
  const waiting = Object.entries(checks);
  const outcomes = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await runCheck(...next));
  };
  await Promise.all(Array.from({ length: Math.min(os.cpus().length, 4) }, work));
  const failed = outcomes.filter((isGood) => !isGood).length;
  return { passed: outcomes.length - failed, failed };
}

async function runCheck(name, command) {
  const begun = performance.now();
  const { code, output } = await collect(command);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  return code === 0;
}

function collect(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: PROJECT, env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runChecks();
  console.log(`${passed} checks passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
