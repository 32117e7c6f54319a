import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  ASK_FIRST,
  FOR_A_YEAR,
  FOR_FIVE_MINUTES,
  SECURITY_HEADERS,
  type Headers,
} from '../../deploy/headers';

const nginx = readFileSync('deploy/nginx.conf', 'utf8');
const caddy = readFileSync('deploy/Caddyfile', 'utf8');

function headersIn(text: string, line: RegExp): Headers {
  return Object.fromEntries(
    [...text.matchAll(line)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
}

test('nginx.conf sets exactly the security headers of headers.ts, on errors too', () => {
  expect(headersIn(nginx, /^ {4}add_header ([\w-]+) "(.*)" always;$/gm)).toEqual(SECURITY_HEADERS);
});

test('the Caddyfile sets exactly the headers of headers.ts', () => {
  expect(headersIn(caddy, /^\t\t([\w-]+) "(.*)"$/gm)).toEqual({
    ...SECURITY_HEADERS,
    'cache-control': ASK_FIRST,
  });
});

test('no location of nginx adds a header, because it would lose all the others', () => {
  const locations = nginx.slice(nginx.indexOf('\n    location '));

  expect(locations).toContain('alias @ROOT@/;');
  expect(locations).not.toContain('add_header');
});

test.each([FOR_A_YEAR, FOR_FIVE_MINUTES, ASK_FIRST])('both know the cache rule "%s"', (rule) => {
  expect(nginx).toContain(`"${rule}";`);
  expect(caddy).toContain(`Cache-Control "${rule}"\n`);
});
