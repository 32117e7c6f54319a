import { setTimeout as wait } from 'node:timers/promises';
import { answerRequest } from '../../deploy/answer-request';
import type { Intercept } from '../../deploy/static-server';

const PIECE = 4096;

/**
 * A weak mobile connection: every answer begins late, and all of them share one stream of bytes. Slowed at the
 * server, because what a service worker fetches knows nothing of a page's emulated network.
 * @param latency ms before an answer begins
 * @param rate bytes a second for everything together
 */
export function slowly(root: string, latency: number, rate: number): Intercept {
  let free = 0;
  /** Resolves when so many bytes have had their turn in the stream. */
  const turn = async (bytes: number) => {
    const now = performance.now();
    free = Math.max(free, now) + (bytes / rate) * 1000;
    await wait(free - now);
  };
  return async (request, response) => {
    await wait(latency);
    const { status, headers, body = Buffer.of() } = await answerRequest(request, root, '/');
    response.writeHead(status, { ...headers, 'content-length': String(body.length) });
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      await turn(piece.length);
      response.write(piece);
    }
    response.end();
    return true;
  };
}
