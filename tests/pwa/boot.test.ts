import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { OF_THE_FLOOR } from '../public/run-boot';

const SITE = 'https://example.org/office/guide/';
const OURS = `${SITE}assets/index-1234.js`;
const FOREIGN = 'https://example.org/extension/part.js';

interface Script {
  tagName: string;
  src: string;
}

const script = (src: string): Script => ({ tagName: 'SCRIPT', src });

/** Runs `boot.js` in a page with these modules that was opened in this way. */
function boot(modules: string[], type = 'navigate') {
  const listeners: Record<string, (event: { target: Script }) => void> = {};
  const message = { hidden: true };
  const worker = { postMessage: vi.fn<(message: unknown, ports: MessagePort[]) => void>() };
  const reload = vi.fn<() => void>();
  const document = {
    currentScript: { src: `${SITE}boot.js` },
    documentElement: { setAttribute: () => {}, hasAttribute: () => false },
    getElementById: () => message,
    querySelectorAll: () => modules.map(script),
    addEventListener: (name: string, listener: () => void) => (listeners[name] = listener),
  };
  runInNewContext(readFileSync('public/boot.js', 'utf8'), {
    URL,
    window: Object.assign(new EventTarget(), OF_THE_FLOOR),
    document,
    localStorage: { getItem: () => null },
    location: { reload },
    MessageChannel: class {
      port1 = {};
      port2 = this;
    },
    navigator: { languages: [], serviceWorker: { controller: worker } },
    performance: { getEntriesByType: () => [{ type }] },
  });
  const answer = () => {
    for (const [, [port]] of worker.postMessage.mock.calls)
      (port as unknown as { port1: { onmessage: () => void } }).port1.onmessage();
  };
  const reported = () => worker.postMessage.mock.calls.map(([sent]) => sent);
  return { listeners, message, reported, answer, reload };
}

test.each([FOREIGN, 'https://example.org/office/assets/a.js', 'https://other.example/a.js', ''])(
  'a failed script that is not ours is nothing to us: %s',
  (src) => {
    const page = boot([src, OURS]);
    page.listeners.error?.({ target: script(src) });
    expect([page.message.hidden, page.reported()]).toEqual([true, []]);
  },
);

test('the script of ours that failed is reported, not the first of the page', () => {
  const page = boot([FOREIGN, OURS]);
  page.listeners.error?.({ target: script(OURS) });
  expect([page.message.hidden, page.reported()]).toEqual([false, [{ type: 'not-started', script: OURS }]]);
});

test('an app that could not start reports its first script', () => {
  const page = boot([FOREIGN, OURS]);
  page.listeners['not-started']?.({ target: script('') });
  expect(page.reported()).toEqual([{ type: 'not-started', script: OURS }]);
});

test.each([
  ['navigate', 1],
  ['back_forward', 1],
  ['reload', 0],
])('a page that came by %s opens itself again %i times', (type, times) => {
  const page = boot([OURS], type);
  page.listeners.error?.({ target: script(OURS) });
  page.answer();
  expect(page.reload).toHaveBeenCalledTimes(times);
});
