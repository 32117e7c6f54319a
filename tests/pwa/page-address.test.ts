import { expect, test } from 'vitest';
import { pageAddress } from '../../src/service-worker/page-address';

test.each([
  ['/ru/?v=1.2', '/ru/'],
  ['/ru/?a.b', '/ru/'],
  ['/?ref=t.me', '/'],
  ['/kk/guides/grounding/?ref=mail.ru', '/kk/guides/grounding/'],
  ['/ru/glossary/?ysclid=m1.abc', '/ru/glossary/'],
  ['/ru/guides?q=2.1', '/ru/guides/'],
  ['/ru/#a.b', '/ru/'],
  ['/index.html', '/'],
  ['/ru/index.html', '/ru/'],
  ['/ru/guides/grounding/index.html?x=1.js', '/ru/guides/grounding/'],
  ['/office/guide/index.html', '/office/guide/'],
])('%s asks for the page %s', (asked, page) => {
  expect(pageAddress(new URL(asked, 'https://example.org'))).toBe(page);
});

test.each(['/ru/shell.html', '/icons/icon.svg?x=1', '/packs/index.json', '/screenshots/one.png', '/sw.js'])(
  '%s asks for a file',
  (asked) => {
    expect(pageAddress(new URL(asked, 'https://example.org'))).toBeUndefined();
  },
);
