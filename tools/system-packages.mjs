// The programs that the tests start and that npm does not bring.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const POLICY = '/usr/sbin/policy-rc.d';

/** Debian packages of the programs that are not here. CHROMIUM may name another Chromium than Debian's. */
export function missingPackages(env = process.env) {
  const chromium = env.CHROMIUM ?? '/usr/bin/chromium';
  if (env.CHROMIUM && !existsSync(chromium))
    throw new Error(`CHROMIUM names ${chromium}, which does not exist.`);
  const needed = [
    [existsSync(chromium), ['chromium', 'fonts-noto-core']],
    [isInPath('nginx', env), ['nginx-light']],
    [isInPath('caddy', env), ['caddy']],
    [isInPath('firefox-esr', env), ['firefox-esr']],
    [isInPath('WebKitWebDriver', env), ['webkit2gtk-driver']],
    [isInPath('Xvfb', env), ['xvfb']],
  ];
  return needed.flatMap(([isHere, packages]) => (isHere ? [] : packages));
}

function isInPath(program, { PATH = '' }) {
  return [...PATH.split(delimiter), '/usr/sbin', '/usr/local/sbin'].some((it) =>
    existsSync(join(it, program)),
  );
}

/** With Debian's package manager and the right to use it; otherwise throws and tells what to install. */
export async function installPrograms(packages) {
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (process.getuid?.() !== 0 || !isInPath('apt-get', process.env)) {
    throw new Error(`The tests need more programs. On Debian: sudo apt-get ${install.join(' ')}`);
  }
  console.log(`Installing what the tests need: ${packages.join(' ')}`);
  await withoutServices(async () => {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update'], options);
    const code = await run('apt-get', install, options);
    if (code !== 0) throw new Error(`apt-get ${install.join(' ')} failed: see above.`);
  });
  await keepServicesOff(packages);
}

/** Debian asks this file before it starts a service that it has just installed; 101 means no. */
async function withoutServices(work) {
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await work();
  } finally {
    if (isOurs) rmSync(POLICY, { force: true });
  }
}

/** The tests start the web servers by hand; nothing of them may run after the next start of the machine. */
async function keepServicesOff(packages) {
  if (!existsSync('/run/systemd/system')) return;
  const services = { 'nginx-light': 'nginx', caddy: 'caddy' };
  const installed = packages.map((it) => services[it]).filter(Boolean);
  if (installed.length > 0) await run('systemctl', ['disable', '--now', ...installed]);
}
