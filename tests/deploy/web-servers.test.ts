import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, SECURITY_HEADERS } from '../../deploy/headers';
import { rawRequest } from './raw-request';
import { makeSite, PACK } from './site-folder';
import { startCaddy, startNginx, startOurs, type WebServer } from './web-servers';

const SERVERS = { ours: startOurs, nginx: startNginx, caddy: startCaddy };
const FOLDERS = ['', '/office/guide'];

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

interface Expected {
  /** Below the folder. */
  path: string;
  status: number;
  type?: string;
  /** The file whose cache rule holds; without one, the rule of what is not there. */
  file?: string;
  location?: string;
}

const PATHS: Expected[] = [
  { path: '/', status: 200, type: HTML, file: 'index.html' },
  { path: '/ru/', status: 200, type: HTML, file: 'ru/index.html' },
  { path: '/ru', status: 301, location: '/ru/' },
  { path: '/ru?a=b', status: 301, location: '/ru/' },
  { path: '/kk/', status: 404, type: HTML },
  { path: '/assets/app-Ab12.js', status: 200, type: SCRIPT, file: 'assets/app-Ab12.js' },
  { path: '/assets/app-Ab12.css', status: 200, type: 'text/css; charset=utf-8', file: 'assets/app-Ab12.css' },
  { path: '/assets/gone-Ab12.js', status: 404, type: HTML },
  { path: '/assets/', status: 404, type: HTML },
  { path: `/${PACK}`, status: 200, type: 'application/json', file: PACK },
  { path: `/packs/${'f'.repeat(64)}.json`, status: 404, type: HTML },
  { path: '/packs/index.json', status: 200, type: 'application/json', file: 'packs/index.json' },
  { path: '/sw.js', status: 200, type: SCRIPT, file: 'sw.js' },
  { path: '/boot.js', status: 200, type: SCRIPT, file: 'boot.js' },
  {
    path: '/manifest.webmanifest',
    status: 200,
    type: 'application/manifest+json',
    file: 'manifest.webmanifest',
  },
  { path: '/icons/icon.svg', status: 200, type: 'image/svg+xml', file: 'icons/icon.svg' },
  { path: '/icons/icon.png', status: 200, type: 'image/png', file: 'icons/icon.png' },
  { path: '/favicon.ico', status: 200, type: 'image/x-icon', file: 'favicon.ico' },
  { path: '/robots.txt', status: 200, type: 'text/plain; charset=utf-8', file: 'robots.txt' },
  { path: '/boot.js/', status: 404, type: HTML },
  { path: '/.secret', status: 404, type: HTML },
  { path: '/%2esecret', status: 404, type: HTML },
];

/** Not below the folder, but from the root of the host. */
const ELSEWHERE: Record<string, number> = {
  '/elsewhere/': 404,
  '/office/guidebook': 404,
  '/../private.txt': 400,
  '/%2e%2e/private.txt': 400,
  '/..%2fprivate.txt': 400,
};

describe.each(Object.entries(SERVERS))('%s', (_, start) => {
  describe.each(FOLDERS)('in the folder "%s"', (folder) => {
    let server: WebServer;
    const leftovers: (() => void)[] = [];

    beforeAll(async () => {
      server = await start(
        makeSite((work) => leftovers.push(work)),
        folder,
      );
    }, 30_000);

    afterAll(async () => {
      await server?.stop();
      for (const work of leftovers) work();
    });

    test.each(PATHS)('$path -> $status', async ({ path, status, type, file = '', location }) => {
      const answer = await rawRequest(server.origin, folder + path);
      const again = await rawRequest(server.origin, folder + path, { method: 'HEAD' });

      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({ ...headersFor(file), ...(type && { 'content-type': type }) });
      expect(answer.headers.location?.replace(/\?.*$/, '')).toBe(location && folder + location);
      expect([again.status, again.headers['cache-control']]).toEqual([
        status,
        answer.headers['cache-control'],
      ]);
    });

    test.each(Object.entries(ELSEWHERE))('%s -> %i', async (path, status) => {
      const answer = await rawRequest(server.origin, path);

      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject(headersFor(''));
      expect(answer.body.toString()).not.toContain('PRIVATE');
    });

    test('the folder without its slash leads to it', async () => {
      const { status, headers } = await rawRequest(server.origin, folder || '/ru');

      expect(status).toBe(301);
      expect(headers.location).toBe(`${folder || '/ru'}/`);
    });

    test('a doubled slash never leads to another host', async () => {
      const { headers } = await rawRequest(server.origin, `//ru${folder}`);

      expect(headers.location ?? '').not.toMatch(/^\/\//);
    });

    test('who has a file already gets 304 with the same headers', async () => {
      const path = `${folder}/assets/app-Ab12.js`;
      const { etag = '' } = (await rawRequest(server.origin, path)).headers;
      const again = await rawRequest(server.origin, path, { headers: { 'if-none-match': etag } });

      expect(again.status).toBe(304);
      expect(again.headers).toMatchObject(headersFor('assets/app-Ab12.js'));
    });

    test('text is packed for those who accept it', async () => {
      const { headers } = await rawRequest(server.origin, `${folder}/ru/`, {
        headers: { 'accept-encoding': 'gzip' },
      });

      expect(headers['content-encoding']).toBe('gzip');
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
    });

    test('nothing but GET and HEAD', async () => {
      const answer = await rawRequest(server.origin, `${folder}/ru/`, { method: 'POST' });

      expect(answer.status).toBe(405);
      expect(answer.headers).toMatchObject(SECURITY_HEADERS);
    });
  });
});
