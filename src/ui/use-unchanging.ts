import { useSyncExternalStore } from 'react';

/** What only the device can tell, and does not change while it is shown. `prerendered` is its value while prerendering and hydrating. */
export function useUnchanging<T>(read: () => T, prerendered: T): T {
  return useSyncExternalStore(neverChanges, read, () => prerendered);
}

const neverChanges = () => () => {};
