/** A sub-folder as it stands in addresses, with a slash at both ends: `office/guide` -> `/office/guide/`. */
export function basePath(folder: string): string {
  const names = folder.split('/').filter(Boolean);
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}
