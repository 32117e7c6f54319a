import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { startStaticServer, type StaticServer } from '../../../deploy/static-server';
import { EDITIONS, editionRoot, type Edition } from './editions';
import { killProcessesOf } from './kill-browser';
import { watchPage } from './watch-page';

/**
 * What Playwright switches off, which a list of one's own replaces, and two menus of Chromium's address bar: each
 * start would prepare them as web pages, at half of all it costs: 1.9 s of processor time with them, 0.9 s without.
 */
const SWITCHED_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Without a sandbox, which root has none of, and without what Chromium fetches by itself. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${SWITCHED_OFF.join()}`,
];

/** A site that a test can change, break and stop. */
export interface Site {
  /** Address of the base, with a slash at the end; the same after a restart. */
  url: string;
  server: StaticServer;
  /** Deploys another edition at the same address. */
  deploy(edition: Edition): void;
  /** Nothing answers any more. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A browser with a profile of its own that survives a restart. */
export interface Device {
  context: BrowserContext;
  /** Opens an address below the base in a new tab. */
  open(path: string): Promise<Page>;
  restart(): Promise<void>;
  /** Ends every process of the browser at once, as a power cut would, and starts it again. */
  kill(): Promise<void>;
  /** The folder of the profile. */
  profile: string;
}

interface Options {
  edition: Edition;
  /** Options of the browser context, such as the size of the screen. */
  deviceOptions: NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;
}

/**
 * Every test fails on a policy violation, a page error, a hydration error, or a request to another origin,
 * whatever else it looks at.
 */
export const test = base.extend<Options & { site: Site; device: Device; faults: string[] }>({
  edition: ['one', { option: true }],
  deviceOptions: [{}, { option: true }],
  faults: async ({}, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  site: async ({ edition }, use) => {
    const site = await startSite(edition);
    await use(site);
    await site.stop();
  },
  device: async ({ site, deviceOptions, faults }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'listen-first-profile-'));
    const device = await startDevice(site, profile, faults, deviceOptions);
    await use(device);
    await device.context.close();
    rmSync(profile, { recursive: true, force: true });
  },
});

/** Starts a browser on a profile; what must never happen on its pages is written into `faults`. */
export async function startDevice(
  site: Site,
  profile: string,
  faults: string[],
  options: Options['deviceOptions'] = {},
): Promise<Device> {
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: BROWSER_ARGS,
      viewport: { width: 360, height: 740 },
      locale: 'ru-RU',
      ...options,
    });
    context.on('page', (page) => watchPage(page, new URL(site.url).origin, faults));
    for (const page of context.pages()) watchPage(page, new URL(site.url).origin, faults);
    return context;
  };
  const device: Device = {
    profile,
    context: await launch(),
    async open(path) {
      const page = await device.context.newPage();
      await page.goto(site.url + path);
      return page;
    },
    async restart() {
      await device.context.close();
      device.context = await launch();
    },
    async kill() {
      await killProcessesOf(profile);
      device.context = await launch();
    },
  };
  return device;
}

export { expect };

/** Waits until the page says that it works without a connection. */
export async function readyOffline(page: Page): Promise<void> {
  // An assertion on the element would soon look once a second only.
  await expect
    .poll(() => page.locator('html').getAttribute('data-offline'), { intervals: [100], timeout: 30_000 })
    .toBe('ready');
}

export async function startSite(edition: Edition): Promise<Site> {
  const { base: path } = EDITIONS[edition];
  const server = await startStaticServer({ root: editionRoot(edition), base: path });
  const { port, url } = server;
  let running = true;
  const site: Site = {
    url,
    server,
    deploy: (next) => void (site.server.root = editionRoot(next)),
    async stop() {
      if (running) await site.server.close();
      running = false;
    },
    async start() {
      if (running) return;
      const { root, intercept } = site.server;
      site.server = await startStaticServer({ root, base: path, port, intercept });
      running = true;
    },
  };
  return site;
}
