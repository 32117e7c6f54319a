import { createObservable, type Observable } from '../model/observable';
import { isHereInApp } from './in-app-browser';

interface InstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** `offered`: the browser lets us ask; `by-hand`: only its own menu can; `in-app`: not from inside another app. */
export type InstallState = 'offered' | 'by-hand' | 'in-app' | 'installed';

const state = createObservable<InstallState>('by-hand');
let offer: InstallPromptEvent | undefined;

export const installState: Observable<InstallState> = state;

/** Shows the browser's own question. Does nothing when it was not offered. */
export async function install(): Promise<void> {
  const { outcome } = (await offer?.prompt()) ?? {};
  offer = undefined;
  state.set(outcome === 'accepted' ? 'installed' : 'by-hand');
}

function take(event: Event): void {
  offer = event as InstallPromptEvent;
  state.set('offered');
}

if (typeof window !== 'undefined') {
  // This script is here only after the screen that shows it; the browser has made its offer long before.
  if (window.installOffer) take(window.installOffer);
  else if (isHereInApp()) state.set('in-app');
  if (matchMedia('(display-mode: standalone)').matches) state.set('installed');
  addEventListener('beforeinstallprompt', take);
  addEventListener('appinstalled', () => state.set('installed'));
}
