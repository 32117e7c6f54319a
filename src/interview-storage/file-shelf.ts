import type { Shelf } from './interview-records';

/** Says nothing, because the browser's log keeps names and times of what was removed: docs/decisions/0034. */
const FOLDER = `listen-first-app${import.meta.env.BASE_URL.replaceAll('/', '-')}`;

/** The folder of earlier versions, whose records lie in Cache Storage as well. */
const EARLIER = `listen-first-interview${import.meta.env.BASE_URL.replaceAll('/', '-')}`;

/** In place of the names of records, in the same order. */
const NAMES: Record<string, string> = { 'record-0': 'a', 'record-1': 'b', wipe: 'c' };
const nameOf = (name: string): string => NAMES[name] ?? name;

let earlierIsGone: Promise<void> | undefined;

/**
 * The origin's private files; undefined where the browser has none, none that a page may write, or none for this
 * page: nothing can be there. Rejects for every other reason.
 */
async function openRoot(): Promise<FileSystemDirectoryHandle | undefined> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  const isWritable =
    typeof FileSystemFileHandle !== 'undefined' && 'createWritable' in FileSystemFileHandle.prototype;
  if (!storage?.getDirectory || !isWritable) return undefined;
  const root = await storage.getDirectory().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'SecurityError') return undefined;
    throw error;
  });
  earlierIsGone ??= root?.removeEntry(EARLIER, { recursive: true }).catch(() => undefined);
  await earlierIsGone;
  return root;
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
        const file = await (await root.getDirectoryHandle(FOLDER)).getFileHandle(nameOf(name));
        return (await file.getFile()).text();
      })
    );
  },
  async write(name, text) {
    const folder = await makeFolder();
    const file = await (await folder.getFileHandle(nameOf(name), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  },
  async remove(name) {
    const root = await openRoot();
    await (root && find(async () => (await root.getDirectoryHandle(FOLDER)).removeEntry(nameOf(name))));
  },
  async clear() {
    const root = await openRoot();
    await (root && find(() => root.removeEntry(FOLDER, { recursive: true })));
  },
};
