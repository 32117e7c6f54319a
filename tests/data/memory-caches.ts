const ORIGIN = 'http://localhost';

interface Stored {
  status: number;
  headers: [string, string][];
  bytes: ArrayBuffer;
}

/** What a test may refuse, by throwing. */
export interface StorageFaults {
  /** What a write waits for. */
  wait?: (path: string) => Promise<void> | undefined;
  put?: (path: string) => void;
  delete?: (path: string) => void;
  open?: () => void;
  /** Called when a body is read. */
  read?: (path: string) => void;
}

/**
 * Cache Storage in memory with the behaviour that src/data rests on: a body is stored whole or not at
 * all, what comes out is a copy, and addresses are full ones.
 */
export class MemoryCaches {
  faults: StorageFaults = {};
  /** Takes every write, and has lost it when it is asked. */
  loses = false;
  /** Refuses to give up a whole cache. */
  keeps = false;
  /** Paths put so far, in order. */
  readonly puts: string[] = [];
  /** Texts kept so far, in order. */
  readonly written: string[] = [];
  readonly #caches = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    this.faults.open?.();
    const cache = this.#caches.get(name) ?? new MemoryCache(this);
    this.#caches.set(name, cache);
    return cache;
  }

  async has(name: string): Promise<boolean> {
    return this.#caches.has(name);
  }

  async delete(name: string): Promise<boolean> {
    if (this.keeps) throw new Error('cannot be removed');
    return this.#caches.delete(name);
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }
}

class MemoryCache {
  readonly #entries = new Map<string, Stored>();

  constructor(private readonly storage: MemoryCaches) {}

  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    const url = fullAddress(request);
    const stored = {
      status: response.status,
      headers: [...response.headers],
      bytes: await response.arrayBuffer(),
    };
    const path = new URL(url).pathname;
    this.storage.faults.put?.(path);
    this.storage.puts.push(path);
    await this.storage.faults.wait?.(path);
    if (this.storage.loses) return;
    this.storage.written.push(new TextDecoder().decode(stored.bytes));
    this.#entries.set(url, stored);
  }

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    const url = fullAddress(request);
    const stored = this.#entries.get(url);
    const read = () => {
      this.storage.faults.read?.(new URL(url).pathname);
      return new Uint8Array(stored?.bytes.slice(0) ?? []);
    };
    return stored && new Response(streamOf(read), { status: stored.status, headers: stored.headers });
  }

  async keys(request?: RequestInfo | URL): Promise<Request[]> {
    const wanted = request && fullAddress(request);
    return [...this.#entries.keys()]
      .filter((url) => wanted === undefined || url === wanted)
      .map((url) => new Request(url));
  }

  async delete(request: RequestInfo | URL): Promise<boolean> {
    const url = fullAddress(request);
    this.storage.faults.delete?.(new URL(url).pathname);
    return this.#entries.delete(url);
  }
}

function streamOf(read: () => Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull(controller) {
      const bytes = read();
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

function fullAddress(request: RequestInfo | URL): string {
  return new URL(request instanceof Request ? request.url : request, ORIGIN).href;
}
