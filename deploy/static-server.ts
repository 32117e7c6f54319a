import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest, pathOf } from './answer-request';
import { basePath } from './base-path';
import { headersFor } from './headers';

/** Answers a request in the server's place when it returns true. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface StaticServerOptions {
  /** Folder of the built app. */
  root: string;
  /** Folder in the address that the app was built for. Default `/`. */
  base?: string;
  /** 0, the default, takes any free one. */
  port?: number;
  /** Default 127.0.0.1: seen from this machine only. */
  host?: string;
  intercept?: Intercept;
}

export interface StaticServer {
  /** Address of the base, with a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Paths asked for so far, in order, without their query. */
  readonly log: string[];
  /** May be changed at any time: a new deploy. */
  root: string;
  intercept: Intercept | undefined;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves a built app with the headers of `headers.ts` and real 404s.
 * Rejects with `EADDRINUSE` when the port is taken.
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const { root, port = 0, host = '127.0.0.1', intercept } = options;
  const base = basePath(options.base ?? '/');
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push(pathOf(request));
    respond(request, response).catch((error: unknown) => fail(response, error));
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await started.intercept?.(request, response)) return;
    const { status, headers, body } = await answerRequest(request, started.root, base);
    response.writeHead(status, body ? { ...headers, 'content-length': String(body.length) } : headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  await listen(server, port, host);
  const taken = (server.address() as AddressInfo).port;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}${base}`;
  const started: StaticServer = { url, port: taken, log, root, intercept, close: () => close(server) };
  return started;
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, headersFor('')).end();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
