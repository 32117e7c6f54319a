import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillTemplate, type PageParts } from '../../compiler/page-template';
import { contentSecurityPolicy } from '../../deploy/headers';

const TEMPLATE = readFileSync('index.html', 'utf8');

const PARTS: PageParts = {
  language: 'kk',
  title: 'Бала үндемейді · Listen First',
  path: '/kk/guides/silence/',
  html: '<main><h1>Бала үндемейді</h1></main>',
  pageData: { release: 1, data: { text: 'Күтіңіз' } },
  preload: ['/assets/main.js', '/assets/kk.js'],
  manifest: '/kk/app.webmanifest',
};

const fill = (parts: Partial<PageParts>, template = TEMPLATE) =>
  fillTemplate(template, { ...PARTS, ...parts });

const islandOf = (page: string): string => /id="page-data">(.*?)<\/script>/s.exec(page)?.[1] ?? 'none';

describe('fillTemplate', () => {
  it('puts every part where a browser looks for it', () => {
    const page = fill({});
    expect(page).toContain('<html lang="kk" ');
    expect(page).toContain('<title>Бала үндемейді · Listen First</title>');
    expect(page).toContain(`content="${contentSecurityPolicy(true)}"`);
    expect(page).toContain('<link rel="manifest" href="/kk/app.webmanifest" />');
    expect(
      page.match(/<link rel="modulepreload" fetchpriority="low" href="\/assets\/\w+\.js" \/>/g),
    ).toHaveLength(2);
    expect(page).toContain(`<div id="root" data-path="/kk/guides/silence/">${PARTS.html}</div>`);
    expect(JSON.parse(islandOf(page))).toEqual(PARTS.pageData);
    expect(page).not.toMatch(/<!--(?:policy|manifest|preload|data)-->|data-choose-language/);
  });

  it.each(['</script><script>alert(1)</script>', '<!--<script>', '</SCRIPT >', ']]>', '\u2028'])(
    'lets no text end the data of the page: %j',
    (text) => {
      const island = islandOf(fill({ pageData: { text } }));
      expect(island).not.toContain('<');
      expect(JSON.parse(island)).toEqual({ text });
    },
  );

  it('lets no title become markup', () => {
    expect(fill({ title: '</title><script>"&' })).toContain(
      '<title>&lt;/title>&lt;script>&quot;&amp;</title>',
    );
  });

  it('takes a text with the signs of a replacement as it is', () => {
    expect(fill({ html: "<p>$& $1 $' $$</p>" })).toContain("><p>$& $1 $' $$</p></div>");
  });

  it('writes no data for a page without any, and marks one that chooses a language', () => {
    const page = fill({ pageData: undefined, choosesLanguage: true });
    expect(page).not.toContain('application/json');
    expect(page).toContain('<html lang="kk" data-choose-language');
  });

  it.each([
    '<html lang="en"',
    '<!--policy-->',
    '<title>Listen First</title>',
    '<!--manifest-->',
    '<!--preload-->',
    '<div id="root"></div>',
    '<!--data-->',
  ])('throws when the template lacks %s or has it twice', (mark) => {
    expect(() => fill({}, TEMPLATE.replace(mark, ''))).toThrow(`index.html must hold ${mark} exactly once`);
    expect(() => fill({}, TEMPLATE.replace(mark, mark + mark))).toThrow('exactly once');
  });
});
