type Answer = (signal: AbortSignal | undefined) => Response | Promise<Response>;

/** A network that answers by path; what no answer is given for is not there. */
export class FakeNetwork {
  readonly answers = new Map<string, Answer>();
  /** Paths asked for so far, in order. */
  readonly log: string[] = [];

  /** To be put in the place of the global `fetch`. */
  readonly fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    this.log.push(path);
    const answer = this.answers.get(path);
    return answer ? answer(init?.signal ?? undefined) : new Response('Not found', { status: 404 });
  };

  /** Serves these files, and only these. */
  serve(files: ReadonlyMap<string, string>): void {
    this.answers.clear();
    for (const [path, text] of files) this.answers.set(path, () => new Response(text));
  }
}

/** A 200 in chunks of 100 bytes; `tell` hears how many have been read. */
export function inChunks(bytes: Uint8Array, tell: (read: number) => void = () => {}): Response {
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + 100));
        at += 100;
        tell(Math.min(at, bytes.length));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body);
}

/** Half of the text, and then the connection is gone. */
export function brokenOff(text: string): Response {
  const half = new TextEncoder().encode(text.slice(0, text.length / 2));
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new TypeError('network error'));
      else controller.enqueue(half);
      sent = true;
    },
  });
  return new Response(body);
}

/** What a browser makes of a redirect when it was told not to follow it. */
export function redirected(): Response {
  return { type: 'opaqueredirect', status: 0, ok: false, body: null } as Response;
}

/** Headers come, and then nothing more, until the reader gives up. */
export function silent(signal: AbortSignal | undefined): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body);
}

export const portalPage = (): Response => new Response('<!doctype html><title>Sign in</title>');
