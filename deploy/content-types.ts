import { extname } from 'node:path';

/** By the end of the name. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const ALREADY_PACKED = new Set(['.png', '.ico']);

/** The `content-type` of a file by its name. */
export function contentType(file: string): string {
  return CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
}

/** Whether gzip makes such a file smaller. */
export function isCompressible(file: string): boolean {
  return extname(file) in CONTENT_TYPES && !ALREADY_PACKED.has(extname(file));
}
