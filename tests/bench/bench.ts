/**
 * npm run bench: how fast, how large, how it grows. Figures of this machine mean nothing alone: only ratios within
 * one run, and bytes. Results and aims: docs/performance.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startStaticServer, type StaticServer } from '../../deploy/static-server';
import { LANGUAGES } from '../../src/model/languages';
import { readBuiltGuide } from '../e2e/harness/built-guide';
import { fileOf, precachedFiles } from '../e2e/harness/edition-files';
import { median, onDevice, onNewDevice, slowPage, timeToText } from './measure';
import { INSTALL, makeReference } from './reference';
import { growthOfSearch, typeInSearch, type TypingTimes } from './search';
import { slowly } from './slow-server';
import { multiplyContent } from './ten-times';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, app: { type: 'string', default: 'dist' } },
});
const RUNS = Number(values.runs);
const APP = values.app;

const ARTICLE = 'ru/guides/silence/';
const HOME = 'ru/';
const INTERVIEW = 'ru/interview/';
const SELECTORS = { [ARTICLE]: 'main .part', [HOME]: 'main h1', [INTERVIEW]: 'main h1' };
type Place = keyof typeof SELECTORS;

const folder = mkdtempSync(join(tmpdir(), 'listen-first-bench-'));

interface Subject {
  name: string;
  server: StaticServer;
  profile: string;
}

const target = ({ server }: Subject, place: Place) => ({
  url: server.url + place,
  selector: SELECTORS[place] ?? 'main',
});

/** Medians of runs in which the subjects take turns, so that what disturbs the machine disturbs them alike. */
async function interleaved(
  subjects: readonly Subject[],
  measure: (subject: Subject) => Promise<number>,
): Promise<number[]> {
  const times: number[][] = subjects.map(() => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, subject] of subjects.entries()) times[at]?.push(await measure(subject));
  return times.map(median);
}

const ratio = (value = Number.NaN, base = Number.NaN) => (value / base).toFixed(2);

async function firstVisit(subject: Subject): Promise<number> {
  return onNewDevice(async (context) => {
    const [page] = await slowPage(context, true);
    return timeToText(page, target(subject, ARTICLE));
  });
}

async function startWithoutServer(subject: Subject, place: Place): Promise<number> {
  return onDevice(subject.profile, async (context) => {
    const [page] = await slowPage(context, false);
    return timeToText(page, target(subject, place));
  });
}

/** Everything kept, then the server is gone for good. */
async function makeReady({ server, profile, name }: Subject): Promise<void> {
  await onDevice(profile, async (context) => {
    const page = await context.newPage();
    await page.goto(server.url + (name === 'reference' ? INSTALL : 'ru/device/'));
    if (name === 'reference')
      await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.ready).active));
    else
      await page.waitForFunction(
        () =>
          document.documentElement.dataset.offline === 'ready' &&
          document.querySelector('[data-database=ready]') !== null,
        undefined,
        { timeout: 120_000 },
      );
  });
  await server.close();
}

/** Bytes as sent until the page can be used, without the packs of the guide. */
async function bytesToInteractive({ server }: Subject): Promise<number> {
  return onNewDevice(async (context) => {
    const [page, session] = await slowPage(context, true);
    const addresses = new Map<string, string>();
    let bytes = 0;
    session.on('Network.requestWillBeSent', ({ requestId, request }) =>
      addresses.set(requestId, request.url),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!addresses.get(requestId)?.includes('/packs/')) bytes += encodedDataLength;
    });
    await page.goto(server.url + ARTICLE, { waitUntil: 'commit' });
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('#root') ?? {}).some((key) => key.startsWith('__reactContainer')),
    );
    return bytes;
  });
}

/** Seconds from the first navigation to "Ready offline", one language, on a network slowed at the server. */
async function timeToReady(root: string): Promise<number> {
  const server = await startStaticServer({ root, intercept: slowly(root, 562, 180_000) });
  try {
    return await onNewDevice(async (context) => {
      const page = await context.newPage();
      await page.addInitScript(() =>
        localStorage.setItem('listen-first:settings:/', JSON.stringify({ language: 'ru', kept: ['ru'] })),
      );
      const start = performance.now();
      await page.goto(`${server.url}ru/`, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready', undefined, {
        timeout: 600_000,
      });
      return (performance.now() - start) / 1000;
    });
  } finally {
    await server.close();
  }
}

/** Bytes of the page's memory after a walk through every place. */
async function memoryAfterUse({ server, profile }: Subject): Promise<number> {
  return onDevice(profile, async (context) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(server.url + HOME);
    for (const place of [
      'guides/',
      'guides/silence/',
      'prompts/',
      'prompts/6-8/',
      'interview/',
      'more/',
      '',
    ]) {
      const link = await page.waitForSelector(`a[href="/ru/${place}"]`, { state: 'attached' });
      await link.evaluate((it: HTMLAnchorElement) => it.click());
      await page.waitForFunction((path) => location.pathname === `/ru/${path}`, place);
      await page.waitForFunction(() => document.querySelector('main h1') !== null);
    }
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  });
}

function sizes(root: string): { files: number; gzip: number; packs: Record<string, number> } {
  const files = precachedFiles(root).map(({ url }) =>
    readFileSync(join(root, fileOf(url.replace('./', '')))),
  );
  const guide = readBuiltGuide(root);
  const packed = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  return {
    files: files.length,
    gzip: files.reduce((sum, file) => sum + packed(file), 0),
    packs: Object.fromEntries(LANGUAGES.map((it) => [it, packed(readFileSync(join(root, guide.pack(it))))])),
  };
}

function report(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  for (const [name, value, aim = ''] of rows)
    console.log(`  ${name?.padEnd(58)} ${value?.padStart(12)}  ${aim}`);
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

async function serve(name: string, root: string): Promise<Subject> {
  return { name, server: await startStaticServer({ root }), profile: join(folder, `profile-${name}`) };
}

try {
  const [referenceRoot, tenRoot] = [join(folder, 'reference'), join(folder, 'ten')];
  makeReference(APP, referenceRoot, [ARTICLE, HOME, INTERVIEW]);
  await multiplyContent(APP, tenRoot, 10);
  const reference = await serve('reference', referenceRoot);
  const app = await serve('app', APP);
  const ten = await serve('ten', tenRoot);
  const all = [reference, app, ten];

  const { files, gzip, packs } = sizes(APP);
  report('Sizes, gzip', [
    ['files that the worker keeps', `${files}`, 'aim < 60'],
    ['the same in all', kilobytes(gzip), 'aim < 600 kB'],
    ...Object.entries(packs).map(([language, bytes]) => [`pack of ${language}`, kilobytes(bytes)]),
    [
      'sent before the page can be used, packs apart',
      kilobytes(await bytesToInteractive(app)),
      'aim <= 140 kB',
    ],
  ]);

  const first = await interleaved(all, firstVisit);
  report(`First visit to an article, slow 4G, processor / 6, ${RUNS} runs`, [
    ['app / reference', ratio(first[1], first[0]), 'aim <= 1.1'],
    ['content times ten / app', ratio(first[2], first[1]), 'aim <= 1.1'],
  ]);

  const ready = [];
  for (let run = 0; run < Math.min(RUNS, 3); run += 1) ready.push(await timeToReady(APP));
  report('Ready offline, one language, 562 ms before every answer, 180 kB/s', [
    ['seconds from the first navigation', median(ready).toFixed(1), 'aim <= 15'],
  ]);

  for (const it of all) await makeReady(it);
  for (const [place, aim] of [
    [HOME, 1.3],
    [INTERVIEW, 1.3],
    [ARTICLE, 1.6],
  ] as const) {
    const starts = await interleaved(all, (it) => startWithoutServer(it, place));
    report(`Start without server at /${place}, processor / 6, ${RUNS} runs`, [
      ['app / reference', ratio(starts[1], starts[0]), `aim <= ${aim}`],
      ['content times ten / app', ratio(starts[2], starts[1]), 'aim <= 1.15'],
    ]);
  }

  report('Memory of the page after a walk through every place', [
    ['app', kilobytes(await memoryAfterUse(app))],
    ['content times ten', kilobytes(await memoryAfterUse(ten))],
  ]);

  const [quick, slow] = [
    await typeInSearch(app.profile, app.server.url, false),
    await typeInSearch(app.profile, app.server.url, true),
  ];
  const laidOut = ({ later }: TypingTimes) => later.map(([time]) => time).sort((a, b) => a - b);
  const worst = (times: readonly number[]) => times[Math.floor(times.length * 0.95)] ?? Number.NaN;
  const ms = (time: number) => `${Math.round(time)} ms`;
  report(
    'Search; the page is slowed down, its worker cannot be: six times its time at full speed is the bound',
    [
      ['opening until it has answered, processor / 6', ms(slow.ready)],
      ['first letter until its frame, processor / 6', ms(slow.first[1]), 'aim < 100 ms'],
      ['the same at full speed', ms(quick.first[1])],
      ['every later letter, processor / 6: median', ms(median(laidOut(slow))), 'aim < 50 ms'],
      ['the same: 95 of 100', ms(worst(laidOut(slow)))],
      ['every later letter, full speed: median', `${median(laidOut(quick)).toFixed(1)} ms`, 'aim < 16 ms'],
      ['the same: 95 of 100', `${worst(laidOut(quick)).toFixed(1)} ms`],
    ],
  );
  report(
    'Search by the number of entries: making the index, a letter, as multiples of the first row; memory',
    growthOfSearch(APP, [200, 2000, 20_000]).map(({ size, build, letter, memory }, _, rows) => [
      `${size} entries`,
      `${ratio(build, rows[0]?.build)}, ${ratio(letter, rows[0]?.letter)}, ${kilobytes(memory)}`,
    ]),
  );
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
