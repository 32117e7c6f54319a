import { PackProblem } from './pack-problem';

/** A connection that brings nothing for so long, in milliseconds, is given up, so that it can be tried again. */
const LONGEST_SILENCE = 60_000;

const REQUEST: RequestInit = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
};

/**
 * Fetches a file whole, past every cache, and never more than `limit` bytes.
 * Throws a PackProblem: `no-connection` when nothing answered or the answer broke off,
 * `server` when it says that it has a fault, `bad-answer` when something other than the file answered (a redirect,
 * an error page, too many bytes).
 */
export async function download(
  url: string,
  limit: number,
  onBytes: (received: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const request = new AbortController();
  const step = <T>(work: Promise<T>) => withConnection(work, () => request.abort());
  // A captive portal redirects: `manual` tells that apart from a dead network, and nothing of it is read.
  const response = await step(fetch(url, { ...REQUEST, signal: request.signal }));
  const { status, body } = response;
  // 511 is how a network asks for a sign-in.
  if (status >= 500 && status !== 511) throw new PackProblem('server', `${url}: ${status}`);
  if (status !== 200 || !body) throw new PackProblem('bad-answer', `${url}: ${status}`);
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await step(reader.read());
    if (done) return join(chunks, received);
    chunks.push(value);
    received += value.byteLength;
    if (received > limit) {
      request.abort();
      throw new PackProblem('bad-answer', `${url}: more than ${limit} bytes`);
    }
    onBytes(received);
  }
}

async function withConnection<T>(step: Promise<T>, giveUp: () => void): Promise<T> {
  const timer = setTimeout(giveUp, LONGEST_SILENCE);
  try {
    return await step;
  } catch (error) {
    throw new PackProblem('no-connection', String(error));
  } finally {
    clearTimeout(timer);
  }
}

function join(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
