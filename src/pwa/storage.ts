/** How much the browser keeps for this app, in bytes, and whether it has promised to keep it. */
export interface StorageFacts {
  used: number | undefined;
  persisted: boolean;
  /** Whether it can be asked for that promise. */
  canPersist: boolean;
  /** Whether an open interview is kept in a second place, should the browser lose one. */
  hasSecondPlace: boolean;
}

/** Never throws: an old browser knows nothing and promises nothing. */
export async function readStorage(): Promise<StorageFacts> {
  const { storage } = navigator as { storage?: StorageManager };
  const able = { canPersist: storage?.persist !== undefined, hasSecondPlace: hasWritableFiles() };
  try {
    const used = (await storage?.estimate())?.usage;
    return { ...able, used, persisted: (await storage?.persisted?.()) ?? false };
  } catch {
    return { ...able, used: undefined, persisted: false };
  }
}

/** What src/interview-storage/file-shelf.ts writes with. */
const hasWritableFiles = (): boolean =>
  typeof FileSystemFileHandle !== 'undefined' && 'createWritable' in FileSystemFileHandle.prototype;

/** Asks the browser not to remove the app's data when space runs out. Resolves to its answer. */
export async function askToPersist(): Promise<boolean> {
  const { storage } = navigator as { storage?: StorageManager };
  return (await storage?.persist?.().catch(() => false)) ?? false;
}
