interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

const allowed = new Set([`${import.meta.env.BASE_URL}sw.js`]);
const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;

/** The only Trusted Types policy: a second one of the same name throws. It lets our own worker's address through. */
const policy = factory?.createPolicy('listen-first', {
  createScriptURL(url) {
    if (!allowed.has(url)) throw new TypeError(`Not a script of this app: ${url}`);
    return url;
  },
});

/** Marks the address of one of our worker scripts as trusted. Throws a TypeError for any other address. */
export function trustedScriptUrl(url: string): string {
  return policy ? policy.createScriptURL(url) : url;
}
