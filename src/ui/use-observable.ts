import { useSyncExternalStore } from 'react';
import type { Observable } from '../model/observable';

/** Follows a value. `prerendered` is what it is while prerendering and hydrating; the real value comes right after. */
export function useObservable<T>(observable: Observable<T>, prerendered: T): T {
  return useSyncExternalStore(observable.subscribe, observable.get, () => prerendered);
}
