import { filesBelow, storedBytes } from './stored-bytes';

/** The files below a folder that hold a text, as UTF-8 or as UTF-16, packed in a LevelDB table or not. */
export function findInFiles(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return filesBelow(folder).filter((file) =>
    storedBytes(file).some((bytes) => needles.some((needle) => bytes.includes(needle))),
  );
}
