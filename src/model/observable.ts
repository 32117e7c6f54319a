/** A value that can be watched; the shape `useSyncExternalStore` wants. */
export interface Observable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export interface MutableObservable<T> extends Observable<T> {
  set(value: T): void;
}

export function createObservable<T>(initial: T): MutableObservable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One part of a value: whoever watches it hears of nothing else. `select` gives the same part again while it is unchanged. */
export function partOf<T, Part>(whole: Observable<T>, select: (value: T) => Part): Observable<Part> {
  const get = () => select(whole.get());
  return {
    get,
    subscribe(listener) {
      let before = get();
      return whole.subscribe(() => {
        const now = get();
        if (now === before) return;
        before = now;
        listener();
      });
    },
  };
}
