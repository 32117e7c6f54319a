import type { HistoryWindow } from '../../src/app/place-history';

interface FakeEntry {
  state: unknown;
  url: URL;
}

/** A tab of a browser as far as its history goes: entries, Back and Forward that take a moment, and no page. */
export class FakeBrowser {
  entries: FakeEntry[];
  at = 0;
  scrollRestoration: ScrollRestoration = 'auto';
  /** So many further entries are taken. */
  room = Infinity;
  private hear: (() => void)[] = [];

  constructor(address: string) {
    this.entries = [{ state: null, url: new URL(address, 'https://guide.example') }];
  }

  get present(): FakeEntry {
    return this.entries[this.at]!;
  }

  /** Address and state of every entry, as the browser would write them down. */
  get written(): string[] {
    return this.entries.map(
      ({ state, url }) => `${url.pathname}${url.search}${url.hash} ${JSON.stringify(state)}`,
    );
  }

  /** A page that is loaded again hears nothing of what the page before listened to. */
  reload(): void {
    this.hear = [];
  }

  /** Resolves when the browser has arrived. */
  async go(steps: number): Promise<void> {
    const there = this.arrive(steps);
    await there;
  }

  /** As somebody who writes a part into the address bar. */
  openPart(hash: string): void {
    this.add(null, hash);
    for (const hear of this.hear) hear();
  }

  /** What the page sees of it. */
  window(): HistoryWindow {
    const here = () => this.present;
    const restoration = {
      get: () => this.scrollRestoration,
      set: (value: ScrollRestoration) => (this.scrollRestoration = value),
    };
    return {
      get location() {
        return here().url;
      },
      history: {
        get scrollRestoration() {
          return restoration.get();
        },
        set scrollRestoration(value) {
          restoration.set(value);
        },
        get state(): unknown {
          return here().state;
        },
        pushState: (state: unknown, _: string, url?: string) => {
          if (this.room <= 0) throw new DOMException('too many', 'SecurityError');
          this.room -= 1;
          this.add(state, url);
        },
        replaceState: (state: unknown, _: string, url?: string) => {
          this.entries[this.at] = { state, url: new URL(url ?? '', this.present.url) };
        },
        go: (steps: number) => void this.arrive(steps),
      },
      addEventListener: (_, hear) => this.hear.push(hear),
    };
  }

  private add(state: unknown, url = ''): void {
    const entry = { state, url: url === '' ? this.present.url : new URL(url, this.present.url) };
    this.entries = [...this.entries.slice(0, this.at + 1), entry];
    this.at += 1;
  }

  private async arrive(steps: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    if (!this.entries[this.at + steps]) return;
    this.at += steps;
    for (const hear of this.hear) hear();
  }
}
