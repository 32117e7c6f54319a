import { expect, test } from 'vitest';
import { contentSecurityPolicy, headersFor } from '../../deploy/headers';
import { PACK } from './site-folder';

test('the policy allows nothing but our own files', () => {
  const allowed = contentSecurityPolicy(false)
    .split('; ')
    .filter((part) => part.includes('-src'))
    .flatMap((part) => part.split(' ').slice(1));

  expect(new Set(allowed)).toEqual(new Set(["'none'", "'self'", 'blob:']));
  expect(contentSecurityPolicy(false)).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(contentSecurityPolicy(false)).toMatch(
    /require-trusted-types-for 'script'; trusted-types listen-first$/,
  );
});

test('only the policy of the meta element lacks frame-ancestors', () => {
  expect(contentSecurityPolicy(false).replace("frame-ancestors 'none'; ", '')).toBe(
    contentSecurityPolicy(true),
  );
  expect(contentSecurityPolicy(true)).not.toContain('frame-ancestors');
});

test('no sensor and no camera, but a lit screen and sharing', () => {
  const features = headersFor('')['permissions-policy']?.split(', ') ?? [];

  expect(features).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()']));
  expect(features.filter((it) => !it.endsWith('=()'))).toEqual([
    'screen-wake-lock=(self)',
    'web-share=(self)',
  ]);
});

test.each([
  ['assets/app-Ab12.js', 'public, max-age=31536000, immutable'],
  [PACK, 'public, max-age=31536000, immutable'],
  ['packs/index.json', 'max-age=300'],
  ['packs/0a.json', 'no-cache'],
  ['assets/', 'no-cache'],
  ['my/assets/app.js', 'no-cache'],
  ['sw.js', 'no-cache'],
  ['boot.js', 'no-cache'],
  ['ru/index.html', 'no-cache'],
  ['', 'no-cache'],
])('%s is kept as %s', (path, expected) => {
  expect(headersFor(path)['cache-control']).toBe(expected);
});
