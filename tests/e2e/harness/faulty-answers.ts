import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { OfflineReason } from '../../../src/model/offline';
import { contentType } from '../../../deploy/content-types';
import { fileOf } from './edition-files';
import type { Site } from './test';

/** A wrong answer in the place of a file. */
export interface FaultyAnswer {
  /** What a first visit says of it. */
  reason: OfflineReason;
  /** The same of the worker, where another: its own hash stands nowhere, so that half of it looks like all of it. */
  ofWorker?: OfflineReason;
  send(response: ServerResponse, genuine: Buffer, type: string): void;
}

/** What hosts, filters and proxies have been seen to add to a right answer. */
const FOREIGN_HEADERS = {
  'content-security-policy': "script-src 'none'; sandbox",
  'content-disposition': 'attachment',
  'content-language': 'en',
  refresh: '0;url=/log-in/',
  link: '</log-in/style.css>; rel=stylesheet',
  vary: 'Accept, Accept-Language, User-Agent',
  'cache-control': 'no-store',
  'permissions-policy': 'screen-wake-lock=()',
};

/** Headers that a host gives a page or another file in the place of ours. */
export const foreignHeaders = (type: string): Record<string, string> => ({
  ...FOREIGN_HEADERS,
  'content-type': type.startsWith('text/html') ? 'text/html; charset=windows-1251' : 'text/plain',
});

const PORTAL = '<!doctype html><html lang="en"><title>Wi-Fi</title><h1>Log in to the network</h1></html>';
const HTML = 'text/html; charset=utf-8';
/** A careless host says so of every address below `assets/`. */
const FOR_A_YEAR = { 'cache-control': 'public, max-age=31536000, immutable' };

const whole =
  (status: number, body: string, headers: Record<string, string> = {}): FaultyAnswer['send'] =>
  (response) =>
    response.writeHead(status, { 'content-type': HTML, ...headers }).end(body);

export const FAULTY_ANSWERS = {
  'a page of a portal': { reason: 'bad-answer', send: whole(200, PORTAL) },
  'a home page in the place of every missing file': {
    reason: 'bad-answer',
    send: whole(200, PORTAL.replace('Wi-Fi', 'Listen First'), FOR_A_YEAR),
  },
  'a redirect to a portal': { reason: 'bad-answer', send: whole(302, '', { location: '/log-in/' }) },
  'not found': { reason: 'bad-answer', send: whole(404, PORTAL) },
  'a demand to log in': {
    reason: 'bad-answer',
    send: whole(401, PORTAL, { 'www-authenticate': 'Bearer' }),
  },
  'an error of the server': { reason: 'server', send: whole(500, '') },
  'nothing at all, with success': { reason: 'bad-answer', send: whole(200, '') },
  'half a file': {
    reason: 'bad-answer',
    ofWorker: 'not-kept',
    send: (response, genuine, type) =>
      response.writeHead(200, { 'content-type': type }).end(genuine.subarray(0, genuine.length / 2)),
  },
  'a file that breaks off': {
    reason: 'no-connection',
    send(response, genuine, type) {
      response.writeHead(200, { 'content-type': type, 'content-length': String(genuine.length) });
      response.write(genuine.subarray(0, genuine.length / 2), () => response.destroy());
    },
  },
  'a connection that is cut': { reason: 'no-connection', send: (response) => void response.destroy() },
  'another file': {
    reason: 'bad-answer',
    ofWorker: 'not-kept',
    send: (response, genuine, type) =>
      response.writeHead(200, { 'content-type': type }).end(Buffer.from(genuine).reverse()),
  },
} satisfies Record<string, FaultyAnswer>;

/** What stands in the place of an address, given the file that belongs there. */
export type Spoilt = Record<string, FaultyAnswer['send']>;

/**
 * Answers falsely wherever the worker or the guide asks for one of these addresses below the base.
 * The page itself goes on getting its own scripts: without them there is nobody to tell what happened.
 * Returns the addresses that have been asked for since.
 */
export function spoil(site: Site, spoilt: Spoilt): Set<string> {
  const asked = new Set<string>();
  site.server.intercept = (request, response) => {
    const address = pathOf(request).slice(1);
    if (address === 'log-in/') return (whole(200, PORTAL)(response, Buffer.of(), HTML), true);
    const send = spoilt[address];
    if (!send || request.headers['sec-fetch-dest'] === 'script') return false;
    asked.add(address);
    const file = fileOf(address);
    send(response, readFileSync(join(site.server.root, file)), contentType(file));
    return true;
  };
  return asked;
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.replace(/\?.*$/, '');
