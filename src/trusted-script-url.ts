interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

const BASE = import.meta.env.BASE_URL;
/** Below the base: the worker that keeps the app, and the one that searches, whose name holds a hash. */
const WORKERS = /^(sw|assets\/search-worker-[\w-]+)\.js$/;
const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;

/** The only Trusted Types policy: a second one of the same name throws. It lets our own worker's address through. */
const policy = factory?.createPolicy('listen-first', {
  createScriptURL(url) {
    if (!url.startsWith(BASE) || !WORKERS.test(url.slice(BASE.length)))
      throw new TypeError(`Not a script of this app: ${url}`);
    return url;
  },
});

/** Marks the address of one of our worker scripts as trusted. Throws a TypeError for any other address. */
export function trustedScriptUrl(url: string): string {
  return policy ? policy.createScriptURL(url) : url;
}
