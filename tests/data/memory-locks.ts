interface Request {
  grant: () => void;
}

type Work = (lock: object | null) => unknown;

/** Web Locks of one name in memory: one holder at a time, waiting with a signal, stealing, and looking. */
export class MemoryLocks {
  #holder: { reject: (error: Error) => void } | undefined;
  #waiting: Request[] = [];

  async query(): Promise<object> {
    return { held: [], pending: [] };
  }

  request(_name: string, options: LockOptions, work: Work): Promise<unknown> {
    if (options.ifAvailable && this.#holder) return Promise.resolve(work(null));
    return new Promise((resolve, reject) => {
      const grant = () => {
        const holder = { reject };
        this.#holder = holder;
        void Promise.resolve(work({}))
          .then(resolve, reject)
          .finally(() => this.#holder === holder && this.#next());
      };
      if (options.steal) {
        this.#holder?.reject(new DOMException('stolen', 'AbortError'));
        return grant();
      }
      if (!this.#holder) return grant();
      const request = { grant };
      this.#waiting.push(request);
      options.signal?.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((it) => it !== request);
        reject(new DOMException('waited too long', 'AbortError'));
      });
    });
  }

  #next(): void {
    this.#holder = undefined;
    this.#waiting.shift()?.grant();
  }
}
