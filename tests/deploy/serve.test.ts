import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { startStaticServer } from '../../deploy/static-server';
import { rawRequest } from './raw-request';
import { makeSite } from './site-folder';

function startServe(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'deploy/serve.ts', ...args], {
    env: { ...process.env, BASE: '/', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  return { child, ended };
}

/** The address it prints. */
async function addressOf({ child }: ReturnType<typeof startServe>): Promise<string> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return /^Listen First is at (http:\S+)$/.exec(line)?.[1] ?? line;
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'serves the folder under BASE and ends cleanly on %s',
  async (signal) => {
    const serve = startServe(['--root', makeSite(), '--port', '0'], { BASE: '/office/guide/' });
    const address = await addressOf(serve);

    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/office\/guide\/$/);
    expect((await rawRequest(address, '/office/guide/ru/')).status).toBe(200);
    serve.child.kill(signal);
    expect(await serve.ended).toEqual([0, null]);
  },
);

test('takes the next free port when the one asked for is taken', async () => {
  const root = makeSite();
  const other = await startStaticServer({ root });
  onTestFinished(() => other.close());
  const address = await addressOf(startServe(['--root', root, '--port', String(other.port)]));

  expect(Number(new URL(address).port)).toBeGreaterThan(other.port);
  expect((await rawRequest(address, '/ru/')).status).toBe(200);
});

test('says what to do when nothing is built', async () => {
  const serve = startServe(['--root', 'no-such-folder']);
  const [line] = (await once(createInterface(serve.child.stderr), 'line')) as [string];

  expect(line).toMatch(/There is no built app in .*no-such-folder\. Run "npm run build" first\./);
  expect(await serve.ended).toEqual([1, null]);
});
