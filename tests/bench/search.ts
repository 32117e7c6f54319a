import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex } from '../../src/search/search-index';
import type { Pack } from '../../src/model/pack-format';
import { readBuiltGuide } from '../e2e/harness/built-guide';
import { onDevice, slowPage } from './measure';

const QUERIES = ['ребенок плачет', 'переводчик', 'не хочет говорить', 'адвокат', 'gthtdjlxbr'];

/** Types a text a letter at a time in the page, and gives ms from each letter to the frame with its results. */
const TYPE = `async function (text) {
  var field = document.querySelector('#query');
  var set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  var times = [];
  for (var at = 1; at <= text.length; at += 1) {
    var start = performance.now();
    var answered = new Promise(function (resolve) {
      var watch = new MutationObserver(function () {
        watch.disconnect();
        requestAnimationFrame(function () { setTimeout(resolve); });
      });
      watch.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
      setTimeout(resolve, 3000);
    });
    set.call(field, text.slice(0, at));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    times.push(performance.now() - start);
  }
  return times;
}`;

export interface TypingTimes {
  /** Ms from opening the screen until it can answer. */
  ready: number;
  /** Ms of the first letter, and of every later one. */
  first: number;
  later: number[];
  /** Bytes of the page's memory before and after. */
  memory: [number, number];
}

/** A device that has everything, without the server; the processor six times slower where asked. */
export function typeInSearch(profile: string, url: string, slow: boolean): Promise<TypingTimes> {
  return onDevice(profile, async (context) => {
    const [page, session] = await slowPage(context, false);
    if (!slow) await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const memory = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.goto(`${url}ru/`);
    await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
    const before = await memory();
    const start = performance.now();
    await page.locator('.search-link').click();
    await page.locator('#query').fill('щ');
    await page.waitForFunction(() => document.querySelector('a.found, .search-said:not(:empty)') !== null);
    await page.waitForFunction(() => !document.querySelector('.search-said')?.textContent?.endsWith('…'));
    const ready = performance.now() - start;
    await page.locator('#query').fill('');
    const times: number[][] = [];
    for (const query of QUERIES) {
      times.push(await page.evaluate<number[]>(`(${TYPE})(${JSON.stringify(query)})`));
      await page.locator('#query').fill('');
    }
    return {
      ready,
      first: times[0]?.[0] ?? Number.NaN,
      later: times.flatMap(([, ...rest]) => rest),
      memory: [before, await memory()],
    };
  });
}

/** Ms to make an index of so many entries and to answer, here in Node: only how they grow says something. */
export function growthOfSearch(root: string, sizes: readonly number[]) {
  const pack = JSON.parse(readFileSync(join(root, readBuiltGuide(root).pack('ru')), 'utf8')) as Pack;
  return sizes.map((size) => {
    const entries = Array.from({ length: size }, (_, at) => {
      const entry = pack.entries[at % pack.entries.length]!;
      return at < pack.entries.length ? entry : { ...entry, id: `${entry.id}-${at}` };
    });
    const start = performance.now();
    const index = buildSearchIndex({ ...pack, entries: entries as Pack['entries'] });
    const built = performance.now();
    for (const query of QUERIES) index.search(query);
    return { size, build: built - start, query: (performance.now() - built) / QUERIES.length };
  });
}
