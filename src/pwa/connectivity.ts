import { createObservable, type Observable } from '../model/observable';

const online = createObservable(typeof navigator === 'undefined' ? true : navigator.onLine);

/** Whether the device has a network at all; it does not promise that anything answers. */
export const isOnline: Observable<boolean> = online;

if (typeof window !== 'undefined') {
  addEventListener('online', () => online.set(true));
  addEventListener('offline', () => online.set(false));
}
