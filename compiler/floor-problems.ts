import { parse } from 'acorn';

/** What Chromium 92, Firefox 98 and Safari 15.4 all read. Reasons: docs/decisions/0031-floor-of-engines.md. */
const LANGUAGE = 2021;

/**
 * A parser that knows the year of a language does not know when each engine caught up with it, and expressions that are
 * made of strings it never sees. Each with the first versions that have it, where those lie above the floor.
 */
const TOO_NEW: readonly [what: string, pattern: RegExp][] = [
  ['a look-behind (Safari 16.4)', /\(\?<[=!]/],
  ['modifiers inside a regular expression (Chromium 125, Safari 26)', /\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/],
  ...methods('findLast findLastIndex', 'Chromium 97, Firefox 104'),
  ...methods('toSorted toReversed toSpliced', 'Chromium 110, Firefox 115, Safari 16'),
  ...methods('isWellFormed toWellFormed', 'Chromium 111, Firefox 119, Safari 16.4'),
  ...methods(
    'isSubsetOf isSupersetOf isDisjointFrom symmetricDifference',
    'Chromium 122, Firefox 127, Safari 17',
  ),
  ...methods('throwIfAborted', 'Chromium 100'),
  ...methods('showPopover hidePopover togglePopover', 'Chromium 114, Firefox 125, Safari 17'),
  ...methods('checkVisibility', 'Chromium 105, Firefox 106, Safari 17.4'),
  ...statics('Object', 'hasOwn', 'Chromium 93'),
  ...statics('(?:Object|Map)', 'groupBy', 'Chromium 117, Firefox 119, Safari 17.4'),
  ...statics('Array', 'fromAsync', 'Chromium 121, Firefox 115, Safari 16.4'),
  ...statics('Promise', '(?:withResolvers|try)', 'Chromium 119, Firefox 121, Safari 17.4'),
  ...statics('AbortSignal', '(?:timeout|any)', 'Chromium 103, Firefox 100, Safari 16'),
  ...statics('URL', '(?:canParse|parse)', 'Chromium 120, Firefox 115, Safari 17'),
  ...statics('Response', 'json', 'Chromium 105, Firefox 115, Safari 17'),
  ...statics('Intl', '(?:Segmenter|DurationFormat)', 'Firefox 125'),
  ...globals('structuredClone', 'Chromium 98'),
  ...globals('(?:requestIdleCallback|cancelIdleCallback)', 'no Safari'),
  ...globals('(?:CompressionStream|DecompressionStream)', 'Firefox 113, Safari 16.4'),
  ...globals('OffscreenCanvas', 'Firefox 105, Safari 16.4'),
  ...globals('URLPattern', 'Chromium 95, Firefox 142, Safari 26'),
];

/**
 * What a built script holds that an engine of the floor cannot read or lacks, in words; empty when there is nothing.
 * A name that the script first asks for (`typeof name`, `it.name &&`) counts as guarded.
 * @param type `module` or, for a file that is loaded as a classic script, `script`
 */
export function floorProblems(text: string, type: 'module' | 'script', language = LANGUAGE): string[] {
  const found = TOO_NEW.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
  try {
    parse(text, { ecmaVersion: language as 2021, sourceType: type });
  } catch (error) {
    found.push(`syntax later than ECMAScript ${language}: ${(error as Error).message}`);
  }
  return found;
}

function methods(names: string, since: string): [string, RegExp][] {
  return names.split(' ').map((name) => [`.${name} (${since})`, new RegExp(`\\.${name}\\(`)]);
}

function globals(name: string, since: string): [string, RegExp][] {
  return [[`${name} (${since})`, new RegExp(`^(?![^]*typeof (?:\\w+\\.)?${name}\\b)[^]*\\b${name}\\b`)]];
}

function statics(owner: string, names: string, since: string): [string, RegExp][] {
  return [[`${owner}.${names} (${since})`, new RegExp(`\\b${owner}\\.${names}\\b(?!\\s*&&|\\?)`)]];
}
