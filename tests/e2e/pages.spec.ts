import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentSecurityPolicy } from '../../deploy/headers';
import { LANGUAGES } from '../../src/model/languages';
import { EDITIONS, editionRoot, type Edition } from './harness/editions';
import { expect, test } from './harness/test';

/** Every written page: what must be there before any script has run. */
for (const edition of ['one', 'folder'] as const satisfies Edition[]) {
  const root = editionRoot(edition);
  const { base } = EDITIONS[edition];

  test(`every page of edition ${edition} is whole without scripts`, () => {
    const pages = htmlFiles(root);
    expect(pages.length).toBeGreaterThan(LANGUAGES.length * 10);
    for (const page of pages) {
      const html = readFileSync(join(root, page), 'utf8');
      const body = html.slice(html.indexOf('<body>'));
      expect(html.match(/<title>[^<]+<\/title>/g), page).toHaveLength(1);
      expect(body.match(/<main\b/g), page).toHaveLength(1);
      if (!page.endsWith('shell.html')) expect(body.match(/<h1\b/g), page).toHaveLength(1);
      expect(html, page).toContain(`content="${contentSecurityPolicy(true)}"`);
      expect(html, page).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${languageOf(page)}"`));
      expect(inlineScripts(html), page).toEqual([]);
      // A shell has no text of its own; what it says when the app cannot start is not true before that.
      const shown = page.endsWith('shell.html') ? body.replace(/<div id="not-started"[^>]*>/, '') : body;
      expect(shown, page).not.toMatch(/<[^>]* (?:style="|hidden[ >=]|src="data:|href="data:)/);
      expect(
        localAddresses(html).filter((address) => !address.startsWith(base)),
        page,
      ).toEqual([]);
    }
  });

  test(`every article of edition ${edition} stands in its page from heading to last sentence`, () => {
    for (const language of LANGUAGES) {
      for (const id of readdirSync(join(root, language, 'guides'), { withFileTypes: true }).filter((it) =>
        it.isDirectory(),
      )) {
        const html = readFileSync(join(root, language, 'guides', id.name, 'index.html'), 'utf8');
        const { article } = islandOf(html).data as { article: Article };
        const body = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
        // A national fact or the emergency numbers have no sentence of their own.
        const blocks = article.sections.flatMap((section) => section.blocks);
        const last = blocks.filter((block) => block.items ?? block.text).at(-1);
        const sentence = last?.items?.at(-1)?.text ?? last?.items?.at(-1)?.better ?? last?.text ?? '';
        expect(sentence.length, id.name).toBeGreaterThan(5);
        expect(textOf(body)).toContain(article.title);
        expect(textOf(body)).toContain(sentence);
      }
    }
  });

  test(`every manifest of edition ${edition} is complete and leads to what exists`, () => {
    for (const language of LANGUAGES) {
      const manifest = JSON.parse(readFileSync(join(root, language, 'app.webmanifest'), 'utf8')) as Manifest;
      expect(manifest).toMatchObject({
        id: base,
        start_url: `${base}?language=${language}`,
        scope: base,
        lang: language,
        display: 'standalone',
      });
      expect(`${manifest.name} ${manifest.short_name} ${manifest.description}`).not.toMatch(
        /child|violen|terror|ребён|дет(?!ал)|насил|террор|бала|зорлық|террор|bola|zoʻravon/i,
      );
      expect(new Set(manifest.icons.map(({ purpose }) => purpose))).toEqual(
        new Set(['any', 'maskable', 'monochrome']),
      );
      for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
        if (src.endsWith('.png')) expect(pngSize(join(root, src.slice(base.length))), src).toBe(sizes);
        else expect(existsSync(join(root, src.slice(base.length))), src).toBe(true);
      }
      expect(manifest.screenshots.map(({ form_factor }) => form_factor).sort()).toEqual(['narrow', 'wide']);
      expect(manifest.shortcuts).toHaveLength(2);
      for (const { name, url } of manifest.shortcuts) {
        expect(name).toMatch(/\S/);
        const { pathname, search } = new URL(url, 'https://example.org');
        expect(search, url).toBe(`?language=${language}`);
        expect(existsSync(join(root, pathname.slice(base.length), 'index.html')), url).toBe(true);
      }
    }
  });
}

interface Article {
  title: string;
  sections: { blocks: { text?: string; items?: { text?: string; better?: string }[] }[] }[];
}

interface Manifest {
  name: string;
  short_name: string;
  description: string;
  icons: { src: string; sizes: string; purpose: string }[];
  screenshots: { src: string; sizes: string; form_factor: string }[];
  shortcuts: { name: string; url: string }[];
}

function htmlFiles(root: string): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.name.endsWith('.html'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Pages that stand in no language's folder are in English. */
function languageOf(page: string): string {
  const [first = ''] = page.split('/');
  return (LANGUAGES as readonly string[]).includes(first) ? first : 'en';
}

const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script([^>]*)>/g)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => !attributes.includes('src=') && !attributes.includes('application/json'));

const localAddresses = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map(([, address = '']) => address);

function islandOf(html: string): { data: unknown } {
  const [, json = ''] = /<script type="application\/json" id="page-data">([^<]*)<\/script>/.exec(html) ?? [];
  return JSON.parse(json) as { data: unknown };
}

const textOf = (html: string): string =>
  html
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Width and height as the header of a PNG file has them. */
function pngSize(file: string): string {
  const header = readFileSync(file).subarray(16, 24);
  return `${header.readUInt32BE(0)}x${header.readUInt32BE(4)}`;
}
