import type { Language } from '../model/languages';
import type { Pack } from '../model/pack-format';
import { trustedScriptUrl } from '../trusted-script-url';
import type { Criteria } from './matches';
import type { FromSearch, ToSearch } from './search-messages';
// oxlint-disable-next-line import/default -- Vite gives the address of the built script
import script from './search-worker?worker&url';
import type { ShownAnswer } from './shown-answer';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The worker of search. Every method rejects when its script cannot run; with an `AbortError` once it was ended. */
export interface SearchClient {
  /** Makes the index of a pack; one of the same language is replaced. */
  open(pack: Pack): Promise<void>;
  /** Gives the memory of an index back. */
  close(language: Language): Promise<void>;
  /** @param exact only what is written so, for languages that the person did not choose */
  ask(language: Language, query: string, criteria: Criteria, exact: boolean): Promise<ShownAnswer>;
  /** Ends the worker, and with it all that was typed. */
  end(): void;
}

export function startSearch(): SearchClient {
  const worker = new Worker(trustedScriptUrl(script));
  const waiting = new Map<
    number,
    { resolve(it: FromSearch): void; reject(reason: Error | DOMException): void }
  >();
  let asked = 0;
  let ended: Error | DOMException | undefined;
  const end = (reason: Error | DOMException) => {
    ended = reason;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.failed === undefined) resolve?.(data);
    else reject?.(new Error(data.failed));
  });
  worker.addEventListener('error', () => end(new Error('The script of search cannot run')));
  const send = (message: WithoutId<ToSearch>) =>
    new Promise<FromSearch>((resolve, reject) => {
      if (ended) return reject(ended);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ id: asked, ...message } satisfies ToSearch);
    });
  return {
    open: async (pack) => void (await send({ type: 'open', pack })),
    close: async (language) => void (await send({ type: 'close', language })),
    async ask(language, query, criteria, exact) {
      const { answer } = await send({ type: 'ask', language, query, criteria, exact });
      if (!answer) throw new Error('The worker of search gave no answer');
      return answer;
    },
    end: () => end(new DOMException('Search was ended', 'AbortError')),
  };
}
