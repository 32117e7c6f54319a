import type { Shelf } from './interview-records';

const FOLDER = `listen-first-interview${import.meta.env.BASE_URL.replaceAll('/', '-')}`;

/** Rejects where the browser has no private files, or none that a page may write. */
async function openFolder(create: boolean): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create });
}

/** Small texts in the origin's private files. */
export const fileShelf: Shelf = {
  async read(name) {
    try {
      const folder = await openFolder(false);
      return await (await (await folder.getFileHandle(name)).getFile()).text();
    } catch {
      return undefined;
    }
  },
  async write(name, text) {
    const folder = await openFolder(true);
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  },
  async remove(name) {
    await (await openFolder(false)).removeEntry(name);
  },
  async clear() {
    await (await navigator.storage.getDirectory()).removeEntry(FOLDER, { recursive: true });
  },
};
