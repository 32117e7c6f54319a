import { contentSecurityPolicy } from '../deploy/headers';

/** What one page puts into the built `index.html`. */
export interface PageParts {
  language: string;
  title: string;
  /** Address below the base that `html` was rendered for; empty for a shell. */
  path: string;
  html: string;
  /** Data for the first render, or undefined for a page without any. */
  pageData?: unknown;
  /** Addresses of scripts to fetch at once. */
  preload: readonly string[];
  manifest: string;
  /** The page only chooses a language: `boot.js` leads on from it. */
  choosesLanguage?: boolean;
}

/** Fills the built `index.html`. Throws when the template lacks a place to fill. */
export function fillTemplate(template: string, parts: PageParts): string {
  // A page with text is read first. A shell has none and is opened from the device: its scripts are all it waits for.
  const isShell = parts.pageData === undefined;
  const preload = parts.preload
    .map((url) => `<link rel="modulepreload"${isShell ? '' : ' fetchpriority="low"'} href="${url}" />`)
    .join('\n    ');
  const island = isShell
    ? ''
    : `<script type="application/json" id="page-data">${escapeScript(JSON.stringify(parts.pageData))}</script>`;
  const choose = parts.choosesLanguage ? ' data-choose-language' : '';
  const [style = ''] = /<link rel="stylesheet"[^>]*>/.exec(template) ?? [];
  return [
    // Before everything that waits: a browser that has seen a policy looks no further ahead.
    [style, ''],
    ['<!--style-->', isShell ? [style, preload].join('\n    ') : style],
    ['<html lang="en"', `<html lang="${parts.language}"${choose}`],
    [
      '<!--policy-->',
      `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(true)}" />`,
    ],
    ['<title>Listen First</title>', `<title>${escapeText(parts.title)}</title>`],
    ['<!--manifest-->', `<link rel="manifest" href="${parts.manifest}" />`],
    ['<!--preload-->', isShell ? '' : preload],
    ['<div id="root"></div>', `<div id="root" data-path="${parts.path}">${parts.html}</div>`],
    ['<!--data-->', island],
  ].reduce((page, [mark, text]) => replaceOnce(page, mark!, text!), template);
}

function replaceOnce(page: string, mark: string, text: string): string {
  if (page.split(mark).length !== 2) throw new Error(`index.html must hold ${mark} exactly once`);
  return page.replace(mark, () => text);
}

/** No text can end the script element or start a comment in it. */
function escapeScript(json: string): string {
  return json.replace(/</g, '\\u003c');
}

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
