import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Engine } from './engine';

/**
 * Debian's WebKitGTK through its W3C WebDriver. It is not Safari of iOS: only its engine is related. Under a driver
 * it keeps no profile, so it cannot be restarted.
 */
export async function webKitGtk(): Promise<Engine> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '800x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await firstLine(screen);
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}` },
  });
  const ask = asking(`http://127.0.0.1:${port}`);
  await untilReady(ask);
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: capabilities(),
  });
  const session = `/session/${sessionId}`;
  return {
    goto: async (url) => void (await ask('POST', `${session}/url`, { url })),
    evaluate: (expression) =>
      ask('POST', `${session}/execute/async`, {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done(String(error)));`,
        args: [],
      }),
    restart: async () => false,
    async close() {
      await ask('DELETE', session);
      driver.kill();
      screen.kill();
    },
  };
}

type Ask = <T>(method: string, path: string, body?: object) => Promise<T>;

function asking(base: string): Ask {
  return async <T>(method: string, path: string, body?: object) => {
    const answer = await fetch(base + path, { method, body: body && JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
    return value;
  };
}

async function untilReady(ask: Ask): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const status = await ask<{ ready: boolean }>('GET', '/status').catch(() => undefined);
    if (status?.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

function capabilities(): object {
  const binary = miniBrowser();
  return { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
}

/** It stands in a folder of the machine's kind and of the library's version. */
function miniBrowser(): string {
  for (const kind of readdirSync('/usr/lib')) {
    const versions = kind.endsWith('-linux-gnu') ? readdirSync(join('/usr/lib', kind)) : [];
    const version = versions.find((it) => it.startsWith('webkit2gtk-'));
    if (version) return join('/usr/lib', kind, version, 'MiniBrowser');
  }
  throw new Error('WebKitGTK is not installed');
}

async function firstLine(process: ChildProcess): Promise<string> {
  const lines = createInterface({ input: process.stdio[3] as NodeJS.ReadableStream });
  for await (const line of lines) return line;
  throw new Error('Xvfb did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
