import { vi } from 'vitest';

let present: BrowserTab | undefined;

function meet(tab: BrowserTab | undefined): void {
  present = tab;
  vi.stubGlobal('document', tab?.document);
  vi.stubGlobal('history', tab?.history);
}

/**
 * What of a browser the cover and its clocks meet, for tests without one. Every tab has a document of its own, which
 * what it started and listens to meets too; the storage is shared.
 */
export class BrowserTab extends EventTarget {
  readonly document = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    title: '',
    fullscreenElement: null as object | null,
    documentElement: { dataset: {} as Record<string, string> },
    /** What lies above the page. */
    dialogs: [] as { close: () => void }[],
    querySelectorAll: () => [...this.document.dialogs],
    querySelector: () => this.document.dialogs[0] ?? null,
  });

  /** The present entry of the tab's history. */
  readonly history = { state: { key: 'first' } as { key: string } | null };
  private scrolled = 0;

  /** As browsers do it, a page of which nothing but the cover is drawn stands at its top, and stays there. */
  get scrollY(): number {
    if (this.isCovered) this.scrolled = 0;
    return this.scrolled;
  }

  scrollTo(_: number, pixels: number): void {
    this.scrolled = this.isCovered ? 0 : pixels;
  }

  get isCovered(): boolean {
    return this.document.documentElement.dataset.covered !== undefined;
  }

  /** Modules that are loaded from now on belong to this tab. */
  enter(): void {
    vi.resetModules();
    for (const target of [this, this.document]) {
      const listen = EventTarget.prototype.addEventListener.bind(target);
      target.addEventListener = (type: string, listener: unknown) =>
        listen(type, this.inside(listener as EventListener));
    }
    meet(this);
    vi.stubGlobal('addEventListener', this.addEventListener);
    vi.stubGlobal('scrollTo', (left: number, top: number) => present?.scrollTo(left, top));
    Object.defineProperty(globalThis, 'scrollY', { configurable: true, get: () => present?.scrollY ?? 0 });
  }

  /** The same work, with this tab's document whenever it is done. */
  inside<Given extends unknown[], Result>(work: (...given: Given) => Result): (...given: Given) => Result {
    return (...given) => {
      const before = present;
      meet(this);
      try {
        return work(...given);
      } finally {
        meet(before);
      }
    };
  }

  tell(type: string, more: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), more));
  }

  /** The page is hidden, or shown again. */
  turn(visibilityState: 'visible' | 'hidden'): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Timers meet the document of the tab that has set them. */
export function stubTimers(): void {
  const { setTimeout } = globalThis;
  vi.stubGlobal('setTimeout', (work: () => void, ms: number) =>
    setTimeout(present ? present.inside(work) : work, ms),
  );
}

/** Storage that all tabs share; `isRefused` makes even its name throw. */
export function stubStorage(kept: Map<string, string>, isRefused: () => boolean = () => false): void {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      if (isRefused()) throw new DOMException('denied', 'SecurityError');
      return storage;
    },
  });
}
