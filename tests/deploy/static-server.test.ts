import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { SECURITY_HEADERS } from '../../deploy/headers';
import { startStaticServer, type StaticServer, type StaticServerOptions } from '../../deploy/static-server';
import { rawRequest } from './raw-request';
import { makeSite, writeSiteFile } from './site-folder';

async function start(options: Partial<StaticServerOptions> = {}): Promise<StaticServer> {
  const server = await startStaticServer({ root: makeSite(), ...options });
  onTestFinished(() => server.close());
  return server;
}

test('a folder answers with its page, and without its slash leads there', async () => {
  const { url } = await start();

  const page = await rawRequest(url, '/ru/');
  expect(page.status).toBe(200);
  expect(page.body.toString()).toContain('<title>Слушать</title>');

  const bare = await rawRequest(url, '/ru?from=messenger');
  expect(bare.status).toBe(301);
  expect(bare.headers.location).toBe('/ru/');
});

test('a missing file is a real 404, with the page for people and without it for programs', async () => {
  const { url } = await start();

  const page = await rawRequest(url, '/kk/', { headers: { accept: 'text/html,application/xhtml+xml' } });
  expect(page.status).toBe(404);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.body.toString()).toContain('<title>Not here</title>');

  const json = await rawRequest(url, '/packs/none.json', { headers: { accept: 'application/json' } });
  expect(json.status).toBe(404);
  expect(json.headers['content-type']).toBe('text/plain; charset=utf-8');
});

test.each(['/assets/gone-Ab12.js', `/packs/${'f'.repeat(64)}.json`, '/assets/', '/assets'])(
  '%s is not there and so is never kept',
  async (path) => {
    const { url } = await start();
    const answer = await rawRequest(url, path);

    expect(answer.status).toBe(path === '/assets' ? 301 : 404);
    expect(answer.headers['cache-control']).toBe('no-cache');
  },
);

test.each([
  ['/../private.txt', 400],
  ['/ru/../../private.txt', 400],
  ['/%2e%2e/private.txt', 400],
  ['/..%2fprivate.txt', 400],
  ['/..%5cprivate.txt', 404],
  ['/.secret', 404],
  ['/%2esecret', 404],
  ['/ru/.git/config', 404],
  ['//ru', 404],
  ['//ru/', 404],
  ['/boot.js/', 404],
  ['/%00', 404],
  ['/%', 404],
])('%s gives nothing away', async (path, status) => {
  const { url } = await start();
  const answer = await rawRequest(url, path);

  expect(answer.status).toBe(status);
  expect(answer.body.toString()).not.toMatch(/PRIVATE|nobody/);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/boot.js', 'text/javascript; charset=utf-8'],
  ['/assets/app-Ab12.css', 'text/css; charset=utf-8'],
  ['/packs/index.json', 'application/json'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/icons/icon.svg', 'image/svg+xml'],
  ['/icons/icon.png', 'image/png'],
  ['/favicon.ico', 'image/x-icon'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
])('%s is %s', async (path, type) => {
  const { url } = await start();
  const answer = await rawRequest(url, path);

  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe(type);
});

test('every answer carries the security headers, whatever its status', async () => {
  const { url } = await start();
  const answers = await Promise.all(['/', '/ru', '/none', '/../x'].map((path) => rawRequest(url, path)));

  expect(answers.map(({ status }) => status)).toEqual([200, 301, 404, 400]);
  for (const { headers } of answers) expect(headers).toMatchObject(SECURITY_HEADERS);
});

test('text is packed for those who accept it', async () => {
  const { url } = await start();
  const plain = await rawRequest(url, '/ru/');
  const packed = await rawRequest(url, '/ru/', { headers: { 'accept-encoding': 'br, gzip' } });

  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.headers['content-length']).toBe(String(packed.body.length));
  expect(packed.body.length).toBeLessThan(plain.body.length);
  expect(gunzipSync(packed.body)).toEqual(plain.body);
  expect([plain.headers.vary, packed.headers.vary]).toEqual(['accept-encoding', 'accept-encoding']);
});

test.each([
  ['/ru/', 'gzip;q=0'],
  ['/ru/', 'br;q=1, gzip ; q=0.0, deflate'],
  ['/ru/', 'not-gzip, gzippy'],
  ['/icons/icon.png', 'gzip'],
])('%s is not packed for %s', async (path, encoding) => {
  const { url } = await start();
  const answer = await rawRequest(url, path, { headers: { 'accept-encoding': encoding } });

  expect(answer.headers['content-encoding']).toBeUndefined();
});

test('who has the file already gets 304 and no body, until it changes', async () => {
  const root = makeSite();
  const { url } = await start({ root });
  const etag = (await rawRequest(url, '/sw.js')).headers.etag ?? '';
  const ask = () => rawRequest(url, '/sw.js', { headers: { 'if-none-match': `"other", W/${etag}` } });

  const same = await ask();
  expect(same.status).toBe(304);
  expect(same.body.length).toBe(0);
  expect(same.headers['cache-control']).toBe('no-cache');

  writeSiteFile(root, 'sw.js', '// a new build');
  expect((await ask()).body.toString()).toBe('// a new build');
});

test('the packed and the plain form have names of their own', async () => {
  const { url } = await start();
  const plain = await rawRequest(url, '/ru/');
  const packed = await rawRequest(url, '/ru/', { headers: { 'accept-encoding': 'gzip' } });

  expect(packed.headers.etag).not.toBe(plain.headers.etag);
});

test('HEAD tells the same as GET without the body', async () => {
  const { url } = await start();
  const get = await rawRequest(url, '/ru/');
  const head = await rawRequest(url, '/ru/', { method: 'HEAD' });

  expect(head.status).toBe(200);
  expect(head.body.length).toBe(0);
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const { url } = await start();
  const answer = await rawRequest(url, '/ru/', { method });

  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe('GET, HEAD');
});

test('in a sub-folder everything else is missing', async () => {
  const { url } = await start({ base: '/office/guide' });
  const status = async (path: string) => (await rawRequest(url, path)).status;

  expect(new URL(url).pathname).toBe('/office/guide/');
  expect(await status('/office/guide/')).toBe(200);
  expect(await status('/office/guide/assets/app-Ab12.js')).toBe(200);
  expect(await status('/')).toBe(404);
  expect(await status('/ru/')).toBe(404);
  expect(await status('/office/guidebook')).toBe(404);
  expect((await rawRequest(url, '/office/guide')).headers.location).toBe('/office/guide/');
  expect((await rawRequest(url, '/office/guide/ru')).headers.location).toBe('/office/guide/ru/');
});

test('an interceptor answers in the place of the server, or lets it answer', async () => {
  const server = await start({
    intercept: (request, response) => {
      if (request.url !== '/sw.js') return false;
      response.writeHead(503).end();
      return true;
    },
  });
  expect((await rawRequest(server.url, '/sw.js')).status).toBe(503);
  expect((await rawRequest(server.url, '/boot.js')).status).toBe(200);

  server.intercept = undefined;
  expect((await rawRequest(server.url, '/sw.js')).status).toBe(200);
});

test('another deploy takes over at once, and the log tells what was asked', async () => {
  const server = await start();
  const next = makeSite();
  writeSiteFile(next, 'sw.js', '// build 2');
  server.root = next;

  expect((await rawRequest(server.url, '/sw.js?again')).body.toString()).toBe('// build 2');
  expect(server.log).toEqual(['/sw.js']);
});

test('a taken port is an error that says so', async () => {
  const { port } = await start();

  await expect(startStaticServer({ root: makeSite(), port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
