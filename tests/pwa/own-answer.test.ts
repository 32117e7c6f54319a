import { describe, expect, test, vi } from 'vitest';
import { contentType } from '../../deploy/content-types';
import { SECURITY_HEADERS } from '../../deploy/headers';
import { isOwnAnswer, ownAnswer, withOwnHeaders } from '../../src/service-worker/own-answer';

vi.stubGlobal('self', { location: { href: 'https://example.org/sw.js' } });

const KEPT = ['ru/', '404.html', 'assets/main.js', 'assets/style.css', 'a.json', 'ru/app.webmanifest'].concat(
  'icons/icon.svg',
  'icons/icon-192.png',
);
const fileOf = (address: string) => (address.endsWith('/') ? `${address}index.html` : address);
const headersOf = (answer: Response) => Object.fromEntries(answer.headers);

test.each(KEPT)('%s is kept under the headers that our servers give it, and no others', (address) => {
  const answer = withOwnHeaders(new Response('bytes', { headers: { server: 'some' } }), address);
  expect(headersOf(answer)).toEqual({ ...SECURITY_HEADERS, 'content-type': contentType(fileOf(address)) });
});

/** What hosts, filters and proxies have been seen to add, or may. */
const FOREIGN: [name: string, value: string][] = [
  ['content-type', 'text/html; charset=windows-1251'],
  ['content-type', 'text/plain'],
  ['content-security-policy', "script-src 'none'"],
  ['content-security-policy', 'sandbox'],
  ['content-security-policy-report-only', "default-src 'none'; report-uri https://portal.example/"],
  ['content-disposition', 'attachment'],
  ['content-encoding', 'gzip'],
  ['content-length', '1'],
  ['content-range', 'bytes 0-4/5'],
  ['content-language', 'en'],
  ['refresh', '0;url=https://portal.example/'],
  ['location', 'https://portal.example/'],
  ['link', '<https://portal.example/x.css>; rel=stylesheet'],
  ['vary', '*'],
  ['vary', 'Accept'],
  ['vary', 'User-Agent'],
  ['clear-site-data', '"*"'],
  ['permissions-policy', 'screen-wake-lock=()'],
  ['referrer-policy', 'unsafe-url'],
  ['x-frame-options', 'DENY'],
  ['sourcemap', 'https://portal.example/map'],
  ['nel', '{"report_to":"portal","max_age":1}'],
  ['cache-control', 'no-store'],
];

describe.each(FOREIGN)('%s: %s', (name, value) => {
  const foreign = () =>
    new Response('bytes', { headers: { ...headersOf(ownAnswer('', 'ru/')), [name]: value } });

  test('is not kept with right bytes', async () => {
    const kept = withOwnHeaders(foreign(), 'ru/');
    expect(headersOf(kept)).toEqual(headersOf(ownAnswer('bytes', 'ru/')));
    expect(await kept.text()).toBe('bytes');
  });

  test('is noticed where it has been kept', () => {
    expect(isOwnAnswer(foreign(), 'ru/')).toBe(false);
  });
});

test('a missing header or another status is noticed, and what is ours is not', () => {
  expect(isOwnAnswer(ownAnswer('bytes', 'ru/'), 'ru/')).toBe(true);
  expect(isOwnAnswer(ownAnswer('bytes', 'ru/'), 'boot.js')).toBe(false);
  expect(isOwnAnswer(ownAnswer('bytes', 'ru/', 203), 'ru/')).toBe(false);
  const bare = new Response('bytes', { headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(isOwnAnswer(bare, 'ru/')).toBe(false);
});

test.each([203, 206])('right bytes under status %i become a plain file', (status) => {
  const kept = withOwnHeaders(new Response('bytes', { status }), 'boot.js');
  expect([kept.status, isOwnAnswer(kept, 'boot.js')]).toEqual([200, true]);
});

test('what is no file stays as it is, to be refused', () => {
  const missing = new Response('no', { status: 404, headers: { 'content-type': 'text/plain' } });
  expect(withOwnHeaders(missing, 'assets/main.js')).toBe(missing);
});
