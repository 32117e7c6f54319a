import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlePath, FIXED_PLACES, placePath } from '../src/model/paths';
import { LANGUAGES, LANGUAGE_NAMES, SOURCE_LANGUAGE, type Language } from '../src/model/languages';
import type { Pack } from '../src/model/pack-format';
import { AGE_BANDS } from '../src/model/vocabulary';
import { packRepository } from '../src/model/pack-repository';
import type { ServerEntry } from '../src/model/server-entry';
import { appManifest } from './app-manifest';
import { escapeText, fillTemplate, type PageParts } from './page-template';
import type { Preloads } from './preloads';

export interface PrerenderOptions {
  /** Folder of the built app, with `index.html` as template. */
  outDir: string;
  base: string;
  packs: Record<Language, Pack>;
  server: ServerEntry;
  preloads: Preloads;
}

/**
 * Writes every place of every language as a real file, a shell per language, the pages that only choose a
 * language, and the page for an unknown address. Throws when a page lacks its text.
 */
export async function prerender(options: PrerenderOptions): Promise<void> {
  const template = await readFile(join(options.outDir, 'index.html'), 'utf8');
  const write = (path: string, text: string) => writePage(join(options.outDir, path), text);
  for (const language of LANGUAGES) {
    const words = JSON.parse(await readFile(`locales/${language}.json`, 'utf8')) as Record<string, string>;
    await write(`${language}/app.webmanifest`, appManifest(options.base, language, words));
    for (const path of pathsOf(language, options.packs[language])) {
      const page = fillTemplate(template, await pageParts(options, language, path));
      assertWhole(path, page);
      await write(`${path.slice(1)}index.html`, page);
    }
    await write(`${language}/shell.html`, fillTemplate(template, await shellParts(options, language)));
  }
  await write('404.html', fillTemplate(template, chooserParts(options, '')));
  for (const place of ['', 'help-now/', 'interview/']) {
    const chooser = fillTemplate(template, { ...chooserParts(options, place), choosesLanguage: true });
    await write(`${place}index.html`, chooser);
  }
}

/** Every address below the base that has a page in a language. */
function pathsOf(language: Language, pack: Pack): string[] {
  const articles = pack.entries.filter(({ kind }) => kind === 'article');
  return [
    ...FIXED_PLACES.map((it) => placePath(language, it)),
    ...articles.map(({ id }) => articlePath(language, id)),
    ...AGE_BANDS.map((band) => placePath(language, `prompts/${band}/`)),
  ];
}

const placeOf = (path: string): string => path.replace(/^\/[^/]+\//, '');

const basenameOf = (base: string): string => base.replace(/\/$/, '');

async function pageParts(options: PrerenderOptions, language: Language, path: string): Promise<PageParts> {
  const { server, base, packs, preloads } = options;
  const page = await server.renderPage(basenameOf(base), path, language, packRepository(packs[language]));
  return {
    ...page,
    language,
    path,
    preload: preloads.of(language, placeOf(path)),
    manifest: manifestOf(base, language),
  };
}

async function shellParts(
  { server, base, preloads }: PrerenderOptions,
  language: Language,
): Promise<PageParts> {
  const html = await server.renderShell(basenameOf(base), language);
  const manifest = manifestOf(base, language);
  return {
    language,
    title: 'Listen First',
    path: '',
    html,
    preload: preloads.of(language, 'guides/'),
    manifest,
  };
}

/** Plain links to a place in every language, for an address that names none. */
function chooserParts({ base }: PrerenderOptions, place: string): PageParts {
  const links = LANGUAGES.map(
    (it) =>
      `<li><a class="row" href="${base}${it}/${place}" lang="${it}"><strong>${escapeText(LANGUAGE_NAMES[it])}</strong></a></li>`,
  );
  const html = `<main id="content" class="page"><h1>Listen First</h1><ul class="rows">${links.join('')}</ul></main>`;
  const manifest = manifestOf(base, SOURCE_LANGUAGE);
  return { language: SOURCE_LANGUAGE, title: 'Listen First', path: '', html, preload: [], manifest };
}

const manifestOf = (base: string, language: Language): string => `${base}${language}/app.webmanifest`;

/** A page is read before any script has run: nothing of it may be hidden or left to a script. */
function assertWhole(path: string, page: string): void {
  const body = page.slice(page.indexOf('<body>'));
  if (/<(?:div|template|main|section)[^>]* hidden/.test(body))
    throw new Error(`${path}: a part of the page is hidden`);
  if (!/<h1[^>]*>[^<]/.test(body)) throw new Error(`${path}: the page has no heading`);
  const inline = [...body.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)];
  if (inline.some(([, attributes]) => !attributes!.includes('application/json'))) {
    throw new Error(`${path}: the page has an inline script`);
  }
}

async function writePage(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
