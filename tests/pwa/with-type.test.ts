import { expect, test, vi } from 'vitest';
import { contentType } from '../../deploy/content-types';
import { withType } from '../../src/service-worker/with-type';

vi.stubGlobal('self', { location: { href: 'https://example.org/sw.js' } });

const plain = (status = 200) => new Response('bytes', { status, headers: { 'content-type': 'text/plain' } });
const typeOf = (answer: Response) => answer.headers.get('content-type');

const KEPT = ['ru/', '404.html', 'assets/main.js', 'assets/style.css', 'a.json', 'ru/app.webmanifest'].concat(
  'icons/icon.svg',
  'icons/icon-192.png',
);

test.each(KEPT)('%s has the type that our servers give it', (address) => {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  expect(typeOf(withType(plain(), address))).toBe(contentType(file));
});

test('what has the right type, is no answer or of an unknown kind stays the same', () => {
  const right = new Response('', { headers: { 'content-type': 'application/javascript' } });
  const missing = plain(404);
  const unknown = plain();
  expect(withType(right, 'assets/main.js')).toBe(right);
  expect(withType(missing, 'assets/main.js')).toBe(missing);
  expect(withType(unknown, 'licence.txt')).toBe(unknown);
});
