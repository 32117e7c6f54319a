import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const KEY = 'listen-first:settings:/';

let dataset: Record<string, string>;
let kept: Map<string, string>;
let storageListener: ((event: Partial<StorageEvent>) => void) | undefined;

beforeEach(() => {
  dataset = {};
  kept = new Map();
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal(
    'addEventListener',
    (_: string, listener: typeof storageListener) => (storageListener = listener),
  );
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

afterEach(() => void vi.unstubAllGlobals());

/** The module as a new page loads it. */
async function load() {
  vi.resetModules();
  return import('../../src/data/settings-store');
}

function refuseStorage() {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
}

describe('at start', () => {
  test('has what was kept', async () => {
    kept.set(KEY, '{"language":"uz","country":"UZ"}');
    expect((await load()).settings.get()).toEqual({ language: 'uz', country: 'UZ' });
  });

  test.each(['{"language":"u', 'null', '{"language":"xx","__proto__":{"theme":"dark"}}'])(
    'has nothing of damaged text %s',
    async (text) => {
      kept.set(KEY, text);
      expect((await load()).settings.get()).toEqual({});
    },
  );

  test('has nothing where the browser refuses storage', async () => {
    refuseStorage();
    expect((await load()).settings.get()).toEqual({});
  });

  test('has nothing where there is no storage at all', async () => {
    vi.stubGlobal('localStorage', undefined);
    expect((await load()).settings.get()).toEqual({});
  });
});

describe('what an earlier version kept of a child', () => {
  test('is removed at the first start, and nothing else', async () => {
    kept.set(KEY, '{"language":"kk","second":"uz","address":{"13-15":"polite"},"later":1}');
    expect((await load()).settings.get()).toEqual({ language: 'kk' });
    expect(JSON.parse(kept.get(KEY) ?? '')).toEqual({ language: 'kk', later: 1 });
  });
});

describe('a change', () => {
  test('is kept, shown on the document and told', async () => {
    const { changeSettings, settings } = await load();
    const told = vi.fn();
    settings.subscribe(told);
    changeSettings({ theme: 'dark', country: 'KZ' });
    expect(JSON.parse(kept.get(KEY) ?? '')).toEqual({ theme: 'dark', country: 'KZ' });
    expect(dataset).toEqual({ theme: 'dark', country: 'KZ' });
    expect(told).toHaveBeenCalledOnce();
    expect((await load()).settings.get()).toEqual({ theme: 'dark', country: 'KZ' });
  });

  test('adds to what was chosen before and can take it back', async () => {
    const { changeSettings, settings } = await load();
    changeSettings({ theme: 'dark', role: 'LAW' });
    changeSettings({ theme: undefined });
    expect(settings.get().role).toBe('LAW');
    expect(JSON.parse(kept.get(KEY) ?? '')).toEqual({ role: 'LAW' });
    expect(dataset).toEqual({});
  });

  test.each([
    ['refuses', refuseStorage],
    [
      'is full',
      () =>
        vi.stubGlobal('localStorage', {
          getItem: () => null,
          setItem: () => {
            throw new DOMException('full', 'QuotaExceededError');
          },
        }),
    ],
  ])('holds for this visit where storage %s', async (_, fail) => {
    fail();
    const { changeSettings, settings } = await load();
    changeSettings({ theme: 'contrast' });
    expect(settings.get()).toEqual({ theme: 'contrast' });
    expect(dataset).toEqual({ theme: 'contrast' });
    expect(kept.size).toBe(0);
  });

  test('writes under the one key that boot.js reads, and nothing else', async () => {
    const { changeSettings } = await load();
    changeSettings({ language: 'en', kept: ['en'] });
    expect([...kept.keys()]).toEqual([KEY]);
  });
});

describe('another tab', () => {
  test.each([
    [
      'of our key',
      { key: KEY, newValue: '{"theme":"light","country":"UZ"}' },
      { theme: 'light', country: 'UZ' },
    ],
    ['of our key with damaged text', { key: KEY, newValue: '{' }, {}],
    ['that removes our key', { key: KEY, newValue: null }, {}],
    ['that clears everything', { key: null, newValue: null }, {}],
    [
      'of another key',
      { key: 'listen-first:settings:/office/', newValue: '{"theme":"light"}' },
      { theme: 'dark' },
    ],
  ])('a change %s', async (_, event, expected) => {
    const { changeSettings, followOtherTabs, settings } = await load();
    changeSettings({ theme: 'dark' });
    followOtherTabs();
    storageListener?.(event);
    expect(settings.get()).toEqual(expected);
    expect(dataset).toEqual(expected);
  });
});
