let sawOthers = false;

/**
 * Whether the browser has thrown away everything that this app kept: what lies beside the interview was there
 * before and is not any more. Nobody but the browser removes all of it. False while that cannot be told.
 */
export async function storageWasCleared(): Promise<boolean> {
  const names = typeof caches === 'undefined' ? undefined : await caches.keys().catch(() => undefined);
  const hasOthers = names?.some((name) => !name.includes(':interview:')) ?? true;
  const wasCleared = sawOthers && !hasOthers;
  sawOthers ||= hasOthers && names !== undefined;
  return wasCleared;
}
