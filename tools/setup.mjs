// Makes the machine ready. Plain Node: runs before node_modules exists. Says nothing when nothing is to be done.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './run.mjs';
import { installPrograms, missingPackages } from './system-packages.mjs';

/** The root of the project. Found in a way that a Node too old for the rest understands. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const STAMP = 'node_modules/.listen-first-setup';

/**
 * Checks Node, brings node_modules to the lock file, and with `browsers` also the browser and the web servers
 * that the tests start. Throws an Error whose message tells what to do.
 * @param {{ browsers?: boolean, folder?: string }} options
 */
export async function setUp({ browsers = false, folder = PROJECT } = {}) {
  checkNode(
    process.versions.node,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).engines.node,
  );
  await installModules(folder);
  if (browsers && missingPackages().length > 0) await installPrograms(missingPackages());
}

/** `wanted` is the `engines.node` of package.json, `>=20.19`. */
export function checkNode(present, wanted) {
  const numbers = (version) => version.replace(/^\D+/, '').split('.').map(Number);
  const [[major, minor], [wantedMajor, wantedMinor = 0]] = [numbers(present), numbers(wanted)];
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Node ${wanted} is needed, this is ${present}. Get it from https://nodejs.org`);
}

async function installModules(folder) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const code = await runNpm(['ci', '--no-fund', '--no-audit'], { cwd: folder });
  if (code !== 0) throw new Error('npm ci failed: see above.');
  writeFileSync(stamp, lock);
}
