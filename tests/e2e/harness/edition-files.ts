import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the list in `sw.js`; `url` is below the base. */
export interface PrecachedFile {
  url: string;
  revision: string | null;
  integrity?: string;
}

/** The list of files that the worker of a built app keeps. */
export function precachedFiles(root: string): PrecachedFile[] {
  const [list] = /\[\{[^\]]*"url":[^\]]*\]/.exec(readFileSync(join(root, 'sw.js'), 'utf8')) ?? [];
  if (!list) throw new Error(`${root}/sw.js holds no list of files`);
  return JSON.parse(list) as PrecachedFile[];
}

/** Addresses below the base of the packs of a built app, with `packs/index.json`. */
export const packFiles = (root: string): string[] =>
  readdirSync(join(root, 'packs')).map((name) => `packs/${name}`);

/** Everything that a device keeps of a built app: addresses below the base, each with the hash of the file on the disk. */
export function genuineFiles(root: string): Map<string, string> {
  const addresses = [...precachedFiles(root).map(({ url }) => url.replace('./', '')), ...packFiles(root)];
  return new Map(addresses.map((address) => [address, sha256(readFileSync(join(root, fileOf(address))))]));
}

/** The file behind an address. */
export const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

/** In base64, as an `integrity` attribute has it. */
export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('base64');
