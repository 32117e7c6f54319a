import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { CONTENT_TYPES } from '../deploy/content-types';
import { SECURITY_HEADERS } from '../deploy/headers';
import type { ServerEntry } from '../src/model/server-entry';
import { buildGuide } from './build-guide';
import { readPreloads } from './preloads';
import { prerender } from './prerender';
import { loadSigningKey } from './signing-key';

export interface GuideBuildOptions {
  base: string;
  outDir: string;
  guidesDir: string;
  /** Shown in the app and on paper. */
  version: string;
  /** A production build takes its signing key from the environment and fails without one. */
  production: boolean;
}

export interface GuideBuild {
  plugin: Plugin;
  /** Compiles, signs and emits the guide and prerenders every page: after the bundle, before the worker. */
  finish: () => Promise<void>;
}

/** The guide's part of the build. Creating it has no effect. */
export function guideBuild(options: GuideBuildOptions): GuideBuild {
  return {
    plugin: {
      name: 'listen-first:guide',
      apply: 'build',
      config: async () => ({ define: await definitions(options) }),
    },
    finish: () => finish(options),
  };
}

/** What the bundle knows of the build: see src/globals.d.ts, and src/service-worker/own-answer.ts for the headers. */
async function definitions({ version, production }: GuideBuildOptions): Promise<Record<string, string>> {
  const { trusted } = await loadSigningKey({ production, env: process.env });
  return {
    __APP_VERSION__: JSON.stringify(version),
    __TRUSTED_KEYS__: JSON.stringify(trusted),
    __DEVELOPMENT_BUILD__: String(!production),
    __KEPT_HEADERS__: JSON.stringify(SECURITY_HEADERS),
    __CONTENT_TYPES__: JSON.stringify(CONTENT_TYPES),
  };
}

async function finish(options: GuideBuildOptions): Promise<void> {
  const { base, outDir, guidesDir, production } = options;
  const guide = await buildGuide({ guidesDir, production, env: process.env });
  for (const { path, text } of guide.files) {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), text);
  }
  const server = await buildServerEntry(options);
  const preloads = await readPreloads(outDir, base);
  await prerender({ outDir, base, packs: guide.packs, server, preloads });
  await rm(join(outDir, '.vite'), { recursive: true });
}

async function buildServerEntry(options: GuideBuildOptions): Promise<ServerEntry> {
  // Below the project, so that its own dependencies resolve; one folder per build, so that builds can run together.
  const outDir = resolve('.ssr', options.outDir.replace(/\W+/g, '-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    base: options.base,
    publicDir: false,
    define: await definitions(options),
    plugins: [react()],
    ssr: { noExternal: true },
    build: {
      ssr: 'src/entry-server.tsx',
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'entry-server.mjs' } },
    },
  });
  return (await import(pathToFileURL(join(outDir, 'entry-server.mjs')).href)) as ServerEntry;
}
