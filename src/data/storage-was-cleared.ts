let sawOthers = false;

/**
 * Whether the browser has thrown away everything that this app kept: what lies beside the interview was there
 * before and is not any more. Nobody but the browser removes all of it. False while that cannot be told.
 */
export async function storageWasCleared(): Promise<boolean> {
  const names = await readNames();
  const hasOthers = names?.some((name) => !name.includes(':interview:')) ?? true;
  const wasCleared = sawOthers && !hasOthers;
  sawOthers ||= hasOthers && names !== undefined;
  return wasCleared;
}

/** Undefined where there is no such storage or it is refused: then even its name may throw. */
async function readNames(): Promise<string[] | undefined> {
  try {
    return await caches.keys();
  } catch {
    return undefined;
  }
}
