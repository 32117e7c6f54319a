import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentType, isCompressible } from './content-types';
import { findFile, isClimbing } from './find-file';
import { headersFor, type Headers } from './headers';

export interface Answer {
  status: number;
  headers: Headers;
  body?: Buffer;
}

/** The whole answer to a request for something below `base`, which is the folder `root` on the disk. */
export async function answerRequest(request: IncomingMessage, root: string, base: string): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return textAnswer(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
  }
  const path = pathOf(request);
  if (isClimbing(path)) return textAnswer(400, 'Not an address of this site.');
  if (`${path}/` === base) return redirect(base);
  if (!path.startsWith(base)) return missing(request, root);
  const found = await findFile(root, path.slice(base.length));
  if (found.kind === 'file') return fileAnswer(request, found.file, found.path);
  if (found.kind === 'folder') return redirect(`${path}/`);
  return missing(request, root);
}

/** The path asked for, without its query. Cut by hand: a URL parser would read `//name` as another host and resolve `..` away. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}

async function fileAnswer(request: IncomingMessage, file: string, path: string): Promise<Answer> {
  const content = await readFile(file);
  const packed = isCompressible(file) && acceptsGzip(request);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  const headers: Headers = {
    ...headersFor(path),
    'content-type': contentType(file),
    etag: packed ? `"${hash}-gzip"` : `"${hash}"`,
  };
  if (isCompressible(file)) headers.vary = 'accept-encoding';
  if (isKnown(request, headers.etag ?? '')) return { status: 304, headers };
  if (!packed) return { status: 200, headers, body: content };
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipped(hash, content) };
}

async function missing(request: IncomingMessage, root: string): Promise<Answer> {
  const page = acceptsHtml(request)
    ? await readFile(join(root, '404.html')).catch(() => undefined)
    : undefined;
  if (!page) return textAnswer(404, 'There is no such file.');
  return { status: 404, headers: { ...headersFor(''), 'content-type': contentType('404.html') }, body: page };
}

function redirect(location: string): Answer {
  return textAnswer(301, `Moved to ${location}`, { location });
}

function textAnswer(status: number, text: string, extra: Headers = {}): Answer {
  const headers = { ...headersFor(''), 'content-type': contentType('answer.txt'), ...extra };
  return { status, headers, body: Buffer.from(`${text}\n`) };
}

function acceptsHtml({ headers }: IncomingMessage): boolean {
  return /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return /(?:^|,)\s*gzip(?![^\s;,])(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(
    String(headers['accept-encoding'] ?? ''),
  );
}

function isKnown({ headers }: IncomingMessage, etag: string): boolean {
  const known = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

const packedByHash = new Map<string, Buffer>();

/** Keyed by content, so that a file replaced under the same name is packed anew. */
function gzipped(hash: string, content: Buffer): Buffer {
  const packed = packedByHash.get(hash) ?? gzipSync(content, { level: 9 });
  packedByHash.set(hash, packed);
  return packed;
}
