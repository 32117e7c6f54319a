import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { basePath } from './base-path';
import { startStaticServer, type StaticServer, type StaticServerOptions } from './static-server';

const PORTS_TO_TRY = 50;

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});

const root = resolve(values.root);
if (!existsSync(join(root, 'index.html'))) {
  console.error(`There is no built app in ${root}. Run "npm run build" first.`);
  process.exit(1);
}

const base = basePath(process.env.BASE ?? '/');
const server = await startOnFreePort({ root, base, port: Number(values.port), host: values.host });
console.log(`Listen First is at ${server.url}`);
// Not once: a terminal sends SIGINT to us and to npm, which passes it on.
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

/** The port asked for or, when it is taken, the next free one. */
async function startOnFreePort(options: StaticServerOptions & { port: number }): Promise<StaticServer> {
  for (let port = options.port; ; port += 1) {
    try {
      return await startStaticServer({ ...options, port });
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= options.port + PORTS_TO_TRY) throw error;
    }
  }
}

function stop(): void {
  void server.close().then(() => process.exit(0));
}
