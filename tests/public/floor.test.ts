import { expect, test, vi } from 'vitest';
import { runBoot } from './run-boot';

const HERE = { address: '/ru/', chooses: false };

test.each([true, false])('no engine is too old for want of locks alone (secure: %s)', (isSecureContext) => {
  expect(runBoot({ ...HERE, window: { isSecureContext } }).isTooOld()).toBe(false);
});

test.each(['HTMLDialogElement', 'BroadcastChannel'])('an engine without %s is too old', (name) => {
  expect(runBoot({ ...HERE, window: { [name]: undefined } }).isTooOld()).toBe(true);
});

interface Answer {
  status: number;
  type: string | null;
}

/** A page of a kept app below the floor; `answer` is what becomes of the request for the worker's file, if anything. */
async function leaveKept(answer: Answer | undefined) {
  const unregister = vi.fn<() => Promise<boolean>>(async () => true);
  const reload = vi.fn<() => void>();
  const wiped = vi.fn<(name: string) => Promise<boolean>>(async () => true);
  const asked: string[] = [];
  class XMLHttpRequest {
    status = 0;
    onload?: () => void;
    onerror?: () => void;
    open(method: string, address: string) {
      asked.push(`${method} ${address}`);
    }
    getResponseHeader = () => answer?.type ?? null;
    send() {
      this.status = answer?.status ?? 0;
      if (answer) this.onload?.();
      else this.onerror?.();
    }
  }
  runBoot({
    ...HERE,
    base: '/guide/',
    window: { HTMLDialogElement: undefined },
    navigator: {
      onLine: true,
      serviceWorker: { controller: {}, getRegistration: async () => ({ unregister }) },
    },
    more: {
      XMLHttpRequest,
      caches: { delete: wiped },
      location: { pathname: '/guide/ru/', search: '', reload },
    },
  });
  // All that is promised here is kept already.
  await new Promise((resolve) => setTimeout(resolve));
  expect(wiped).toHaveBeenCalledWith('listen-first:interview:/guide/');
  expect(asked).toEqual(['HEAD /guide/sw.js']);
  return { left: unregister.mock.calls.length, reloads: reload.mock.calls.length };
}

test('below the floor a kept app gives way once the server has answered', async () => {
  expect(await leaveKept({ status: 200, type: 'text/javascript; charset=utf-8' })).toEqual({
    left: 1,
    reloads: 1,
  });
});

test.each<[string, Answer | undefined]>([
  ['nobody', undefined],
  ['a network that wants a sign-in', { status: 200, type: 'text/html' }],
  ['something without a type', { status: 200, type: null }],
  ['a fault of the server', { status: 503, type: 'text/javascript' }],
])('below the floor the kept pages stay where %s answers', async (_, answer) => {
  expect(await leaveKept(answer)).toEqual({ left: 0, reloads: 0 });
});
