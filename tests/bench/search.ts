import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSearchIndex } from '../../src/search/search-index';
import type { Pack } from '../../src/model/pack-format';
import { readBuiltGuide } from '../e2e/harness/built-guide';
import { onDevice, slowPage } from './measure';
import { manyEntries } from './ten-times';

const QUERIES = ['адвокат', 'ребенок плачет', 'переводчик', 'не хочет говорить', 'gthtdjlxbr'];

/**
 * Types a text a letter at a time in the page, and gives ms from each letter until its results are laid out, and
 * until the frame that shows them has begun.
 */
const TYPE = `async function (text) {
  var field = document.querySelector('#query');
  var found = document.querySelector('.search-found');
  var set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  function isBusy() { return found.getAttribute('aria-busy') === 'true'; }
  function answered() {
    return new Promise(function (resolve) {
      if (!isBusy()) return resolve();
      var watch = new MutationObserver(function () {
        if (isBusy()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(found, { attributes: true });
    });
  }
  var times = [];
  for (var at = 1; at <= text.length; at += 1) {
    var start = performance.now();
    set.call(field, text.slice(0, at));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await answered();
    document.body.getBoundingClientRect();
    var laidOut = performance.now() - start;
    await new Promise(function (resolve) { requestAnimationFrame(resolve); });
    times.push([laidOut, performance.now() - start]);
  }
  return times;
}`;

export interface TypingTimes {
  /** Ms from opening the screen until it can answer. */
  ready: number;
  /** Ms of the first letter and of every later one: until its results are laid out, and until their frame. */
  first: LetterTimes;
  later: LetterTimes[];
}

export type LetterTimes = [laidOut: number, frame: number];

/** A device that has everything, without the server; the processor of the page six times slower where asked. */
export function typeInSearch(profile: string, url: string, slow: boolean): Promise<TypingTimes> {
  return onDevice(profile, async (context) => {
    const [page, session] = await slowPage(context, false);
    if (!slow) await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.goto(`${url}ru/`);
    await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
    const start = performance.now();
    await page.locator('.search-link').click();
    await page.locator('#query').fill('адвокат');
    await page.locator('a.found').first().waitFor();
    const ready = performance.now() - start;
    await page.locator('#query').fill('');
    const times: LetterTimes[][] = [];
    for (const query of QUERIES) {
      times.push(await page.evaluate<LetterTimes[]>(`(${TYPE})(${JSON.stringify(query)})`));
      await page.locator('#query').fill('');
    }
    const [first = [Number.NaN, Number.NaN]] = times[0] ?? [];
    return { ready, first, later: times.flatMap(([, ...rest]) => rest) };
  });
}

/**
 * Ms to make an index of so many entries and to answer a letter, and the bytes of memory that it takes. Here in Node:
 * the worker has no clock and no scales of its own, and only how they grow says something.
 */
export function growthOfSearch(root: string, sizes: readonly number[]) {
  const pack = JSON.parse(readFileSync(join(root, readBuiltGuide(root).pack('ru')), 'utf8')) as Pack;
  return sizes.map((size) => {
    const entries = manyEntries(pack.entries, size);
    const before = usedMemory();
    const start = performance.now();
    const index = buildSearchIndex({ ...pack, entries });
    const build = performance.now() - start;
    const memory = usedMemory() - before;
    const letters = QUERIES.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
    const asked = performance.now();
    for (const typed of letters) index.search(typed);
    return { size, build, memory, letter: (performance.now() - asked) / letters.length };
  });
}

function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
