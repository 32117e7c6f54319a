/** What a browser insists on for the kinds of file that the worker keeps. */
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/**
 * The same answer under the type that its address stands for. A host may call a genuine file plain text:
 * kept so, a script would be refused at every start without a connection.
 * @param url of a file, or of a page with a slash at its end
 */
export function withType(answer: Response, url: string): Response {
  const { pathname } = new URL(url, self.location.href);
  const type = pathname.endsWith('/') ? TYPES.html : TYPES[/[^.]*$/.exec(pathname)?.[0] ?? ''];
  const given = answer.headers.get('content-type') ?? '';
  if (!answer.ok || !type || essence(given) === essence(type)) return answer;
  const headers = new Headers(answer.headers);
  headers.set('content-type', type);
  return new Response(answer.body, { status: answer.status, headers });
}

/** The type without its parameters; `application/javascript` is the older name of a script. */
const essence = (type: string): string =>
  type.replace(/;.*/, '').trim().toLowerCase().replace('application/javascript', 'text/javascript');
