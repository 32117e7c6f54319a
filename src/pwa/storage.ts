/** How much the browser keeps for this app, in bytes, and whether it has promised to keep it. */
export interface StorageFacts {
  used: number | undefined;
  persisted: boolean;
}

/** Never throws: an old browser knows nothing and promises nothing. */
export async function readStorage(): Promise<StorageFacts> {
  const { storage } = navigator as { storage?: StorageManager };
  try {
    const used = (await storage?.estimate())?.usage;
    return { used, persisted: (await storage?.persisted?.()) ?? false };
  } catch {
    return { used: undefined, persisted: false };
  }
}

/** Asks the browser not to remove the app's data when space runs out. Resolves to its answer. */
export async function askToPersist(): Promise<boolean> {
  const { storage } = navigator as { storage?: StorageManager };
  return (await storage?.persist?.().catch(() => false)) ?? false;
}
