import { useEffect } from 'react';

/** Keeps the screen on while it is shown, also after the page was hidden. Does nothing where it is refused. */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let ended = false;
    const keep = async () => {
      if (document.visibilityState !== 'visible') return;
      const granted = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (ended) await granted?.release();
      else lock = granted;
    };
    void keep();
    document.addEventListener('visibilitychange', keep);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', keep);
      void lock?.release();
    };
  }, [active]);
}
