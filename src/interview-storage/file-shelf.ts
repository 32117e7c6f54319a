import type { Shelf } from './interview-records';

const FOLDER = `listen-first-interview${import.meta.env.BASE_URL.replaceAll('/', '-')}`;

/**
 * The origin's private files; undefined where the browser has none, none that a page may write, or none for this
 * page: nothing can be there. Rejects for every other reason.
 */
async function openRoot(): Promise<FileSystemDirectoryHandle | undefined> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  const isWritable =
    typeof FileSystemFileHandle !== 'undefined' && 'createWritable' in FileSystemFileHandle.prototype;
  if (!storage?.getDirectory || !isWritable) return undefined;
  return storage.getDirectory().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'SecurityError') return undefined;
    throw error;
  });
}

/** Rejects where the browser has no private files, or none that a page may write. */
async function makeFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await openRoot();
  if (!root) throw new Error('No private files');
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Undefined for what is not there; rejects for everything else. */
async function find<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Small texts in the origin's private files. */
export const fileShelf: Shelf = {
  async read(name) {
    const root = await openRoot();
    return (
      root &&
      find(async () => {
        const file = await (await root.getDirectoryHandle(FOLDER)).getFileHandle(name);
        return (await file.getFile()).text();
      })
    );
  },
  async write(name, text) {
    const file = await (await (await makeFolder()).getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  },
  async remove(name) {
    const root = await openRoot();
    await (root && find(async () => (await root.getDirectoryHandle(FOLDER)).removeEntry(name)));
  },
  async clear() {
    const root = await openRoot();
    await (root && find(() => root.removeEntry(FOLDER, { recursive: true })));
  },
};
