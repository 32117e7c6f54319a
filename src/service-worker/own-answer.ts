/** From deploy/headers.ts and deploy/content-types.ts, put in by compiler/vite-plugin.ts: one list for servers and worker. */
declare const __KEPT_HEADERS__: Readonly<Record<string, string>>;
declare const __CONTENT_TYPES__: Readonly<Record<string, string>>;

/**
 * These bytes of ours under our own headers. Whatever a network or a host adds to a genuine file once would be kept
 * with it for good: another charset, a policy that stops every script, a redirect, a condition that is never met again.
 * @param url of a file, or of a page with a slash at its end
 */
export function ownAnswer(body: BodyInit | null, url: string, status = 200): Response {
  return new Response(body, { status, headers: headersOf(url) });
}

/** A good answer under our own headers; one that is no file stays as it is, so that it can be refused. */
export function withOwnHeaders(answer: Response, url: string): Response {
  return answer.ok ? ownAnswer(answer.body, url) : answer;
}

/** Whether a kept answer is what `ownAnswer` makes, apart from its bytes. */
export function isOwnAnswer({ status, type, redirected, headers }: Response, url: string): boolean {
  const kept = [...headers].map(([name, value]) => `${name}: ${value}`);
  const own = Object.entries(headersOf(url)).map(([name, value]) => `${name}: ${value}`);
  const hasOwnHeaders = kept.sort().join('\n') === own.sort().join('\n');
  return status === 200 && type === 'default' && !redirected && hasOwnHeaders;
}

function headersOf(url: string): Record<string, string> {
  const { pathname } = new URL(url, self.location.href);
  const extension = pathname.endsWith('/') ? '.html' : /\.[^./]*$/.exec(pathname)?.[0];
  const type = __CONTENT_TYPES__[extension ?? ''] ?? 'application/octet-stream';
  return { ...__KEPT_HEADERS__, 'content-type': type };
}
