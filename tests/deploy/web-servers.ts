import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startStaticServer } from '../../deploy/static-server';
import { rawRequest } from './raw-request';

export interface WebServer {
  /** Scheme, host and port. */
  origin: string;
  stop(): Promise<void>;
}

/** `folder` has a slash in front and none at its end; empty for a host of its own. */
export type StartWebServer = (root: string, folder: string) => Promise<WebServer>;

const START_LIMIT_MS = 15_000;

export const startOurs: StartWebServer = async (root, folder) => {
  const server = await startStaticServer({ root, base: folder });
  return { origin: new URL(server.url).origin, stop: () => server.close() };
};

/** The configuration of `deploy/` inside the smallest `http { … }`, as a process without privileges or workers. */
export const startNginx: StartWebServer = async (root, folder) => {
  mustBeInstalled('nginx', 'nginx-light');
  const port = await freePort();
  const work = mkdtempSync(join(tmpdir(), 'listen-first-nginx-'));
  const marks: Record<string, string> = {
    SERVER_NAME: 'localhost',
    LISTEN: `127.0.0.1:${port}`,
    ROOT: root,
    FOLDER: folder,
  };
  const site = readFileSync('deploy/nginx.conf', 'utf8').replaceAll(
    /@([A-Z_]+)@/g,
    (_, mark: string) => marks[mark] ?? '',
  );
  writeFileSync(join(work, 'site.conf'), site);
  writeFileSync(join(work, 'nginx.conf'), nginxAround(work));
  const child = spawn('nginx', ['-p', work, '-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log')]);
  return whenAnswering(child, port, work);
};

function nginxAround(work: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${work}/${name};`)
    .join(' ');
  return `daemon off; master_process off; pid ${work}/nginx.pid; error_log ${work}/error.log;
events {} http { access_log off; ${temporary} include ${work}/site.conf; }`;
}

export const startCaddy: StartWebServer = async (root, folder) => {
  mustBeInstalled('caddy', 'caddy');
  const port = await freePort();
  const work = mkdtempSync(join(tmpdir(), 'listen-first-caddy-'));
  const env = {
    ...process.env,
    SITE: `http://127.0.0.1:${port}`,
    ROOT: root,
    FOLDER: folder,
    HOME: work,
    XDG_CONFIG_HOME: work,
    XDG_DATA_HOME: work,
    CADDY_ADMIN: `unix/${work}/admin.sock`,
  };
  const child = spawn('caddy', ['run', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'], { env });
  return whenAnswering(child, port, work);
};

function mustBeInstalled(program: string, debianPackage: string): void {
  const { error } = spawnSync(program, ['version'], { stdio: 'ignore' });
  if (error) {
    throw new Error(`${program} is needed to test its configuration: apt-get install ${debianPackage}`, {
      cause: error,
    });
  }
}

/** Asks until the server answers. Rejects with its own words when it gives up, and when it takes too long. */
async function whenAnswering(child: ChildProcess, port: number, work: string): Promise<WebServer> {
  const origin = `http://127.0.0.1:${port}`;
  let said = '';
  const note = (text: unknown): void => void (said += String(text));
  child.stdout?.on('data', note);
  child.stderr?.on('data', note);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  const deadline = performance.now() + START_LIMIT_MS;
  while (!(await rawRequest(origin, '/').catch(() => undefined))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`${child.spawnfile} does not answer:\n${said}`);
    }
    await pause(20);
  }
  return { origin, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
