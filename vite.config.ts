import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { floorPlugin } from './compiler/floor-plugin';
import { PRECACHE_PATTERNS, precacheTransform } from './compiler/precache-manifest';
import { guideBuild } from './compiler/vite-plugin';

const { env } = process;
const base = env.BASE ?? '/';
const outDir = env.OUT ?? 'dist';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const guide = guideBuild({
  base,
  outDir,
  guidesDir: env.GUIDES ?? 'guides',
  version: env.APP_VERSION ?? version,
  production: env.LISTEN_FIRST_PRODUCTION === '1',
});

export default defineConfig({
  base,
  appType: 'mpa',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2020',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    manifest: true,
    // Pages name what to preload; the polyfill would be an inline script.
    modulePreload: { polyfill: false },
  },
  plugins: [
    react(),
    guide.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      integration: { beforeBuildServiceWorker: guide.finish },
      injectManifest: {
        globPatterns: PRECACHE_PATTERNS,
        manifestTransforms: [precacheTransform(outDir)],
      },
    }),
    floorPlugin(outDir),
  ],
});
