import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, firefox, type BrowserContext, type BrowserType, type Page } from '@playwright/test';
import type { Engine } from './engine';

type Options = Parameters<BrowserType['launchPersistentContext']>[1];

const CHROMIUM_ARGS = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage'];

/** Old tablets of Android 5 to 7 have such a Chromium. It comes inside an npm package. */
export const oldChromium = (name: string) => () =>
  launch(chromium, { executablePath: unpacked(name), args: CHROMIUM_ARGS });

export const firefoxEsr = () =>
  launch(firefox, { channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr' });

async function launch(type: BrowserType, options: Options): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'listen-first-engine-'));
  const start = () =>
    type.launchPersistentContext(profile, {
      locale: 'ru-RU',
      viewport: { width: 360, height: 740 },
      ...options,
    });
  let context: BrowserContext = await start();
  let page: Page = await context.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    async restart() {
      await context.close();
      context = await start();
      page = await context.newPage();
      return true;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function unpacked(name: string): string {
  const folder = '.cache/engines';
  const program = join(folder, name);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const packed = readFileSync(`node_modules/${name}/bin/chromium.br`);
  // Under another name first: two workers may come here at once.
  const half = `${program}.${process.pid}`;
  writeFileSync(half, brotliDecompressSync(packed), { mode: 0o755 });
  renameSync(half, program);
  return program;
}
