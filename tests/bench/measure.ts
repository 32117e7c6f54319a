import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '../e2e/harness/test';

const ARGS = [...BROWSER_ARGS, '--enable-precise-memory-info'];

/** Chromium's numbers for slow 4G. */
const SLOW_4G = { latency: 562.5, downloadThroughput: 188_743, uploadThroughput: 86_400, offline: false };
const SLOWER_PROCESSOR = 6;

/** What a person waits for: an element with words in it. */
export interface Target {
  url: string;
  selector: string;
}

function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ARGS,
    viewport: { width: 360, height: 740 },
    locale: 'ru-RU',
  });
}

/** A browser with a profile of its own that is gone afterwards. */
export async function onNewDevice<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'listen-first-bench-'));
  try {
    return await onDevice(profile, work);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

export async function onDevice<T>(
  profile: string,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await launch(profile);
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** A page on a processor six times slower, and with `slow4g` on a slow connection as well. */
export async function slowPage(context: BrowserContext, slow4g: boolean): Promise<[Page, CDPSession]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await session.send('Network.enable');
  if (slow4g) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  return [page, session];
}

/** As text: a compiler that keeps the names of functions would put calls of its own into it. */
const WATCH = `function (wanted) {
  function look() {
    var found = document.querySelector(wanted);
    if (found && found.textContent.trim()) requestAnimationFrame(function () { window.textSeenAt = performance.now(); });
    else requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}`;

/** Ms from the start of the navigation to the first frame that shows the words. */
export async function timeToText(page: Page, { url, selector }: Target): Promise<number> {
  await page.addInitScript({ content: `(${WATCH})(${JSON.stringify(selector)})` });
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => {
    const { textSeenAt } = window as unknown as { textSeenAt?: number };
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return textSeenAt && paint ? Math.max(textSeenAt, paint.startTime) : undefined;
  });
  return (await seen.jsonValue()) ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
