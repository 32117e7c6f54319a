/**
 * The address of the page that a navigation asks for, as pages are kept: with a slash at its end. Undefined for a
 * file. By the path alone: what a messenger or a search engine adds behind it says nothing of the page.
 */
export function pageAddress({ pathname }: URL): string | undefined {
  const path = pathname.replace(/\/index\.html$/, '/');
  if (/\.[a-z0-9]+$/i.test(path)) return undefined;
  return path.endsWith('/') ? path : `${path}/`;
}
